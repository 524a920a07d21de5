/* Stands in, in tests only, for the WinRT classes UISettings and AccessibilitySettings, which Wine 8 lacks and without
   which Qt aborts. Every interface is answered by one object whose methods succeed with nothing. Never shipped. */
#include <windows.h>
#define SLOTS 48
typedef struct { void **methods; } object;
static void *of_instance[SLOTS], *of_factory[SLOTS];
static object instance = { of_instance }, factory = { of_factory };
static HRESULT WINAPI query(object *self, const GUID *id, void **out) { *out = self; return S_OK; }
static ULONG WINAPI count(object *self) { return 2; }
static HRESULT WINAPI no_ids(object *self, ULONG *n, void **ids) { *n = 0; *ids = 0; return S_OK; }
static HRESULT WINAPI nothing(object *self, void **out) { *out = 0; return S_OK; }
static HRESULT WINAPI make(object *self, void **out) { *out = &instance; return S_OK; }
static BOOL place(UINT_PTR value) { return value > 0x10000; }
/* The arguments tell what is asked: a getter fills the first, a colour the second, an event hands out a token. */
static HRESULT WINAPI any(object *self, UINT_PTR first, UINT_PTR second) {
    if (place(first) && place(second)) *(INT64 *)second = 1;
    else if (place(first)) *(char *)first = 0;
    else if (place(second)) *(DWORD *)second = first == 0 ? 0xffffffff : 0xff000000;
    return S_OK;
}
__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *name, void **out) {
    for (int i = 0; i < SLOTS; i++) of_instance[i] = of_factory[i] = any;
    of_instance[0] = of_factory[0] = query;
    of_instance[1] = of_factory[1] = of_instance[2] = of_factory[2] = count;
    of_instance[3] = of_factory[3] = no_ids;
    of_instance[4] = of_factory[4] = of_instance[5] = of_factory[5] = nothing;
    of_factory[6] = make;
    *out = &factory;
    return S_OK;
}
__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
