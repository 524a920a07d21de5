/* Stands in, in tests only, for the icuuc.dll that Windows 10 (1703 and later) has and Wine 8 lacks.
   Qt from 6.10 imports these converters; each answers that it knows no such encoding. Never shipped. */
#define EXPORT __declspec(dllexport)
enum { UNKNOWN = 4 };
typedef unsigned short unit;
EXPORT void *ucnv_open(const char *name, int *error) { *error = UNKNOWN; return 0; }
EXPORT void ucnv_close(void *c) { }
EXPORT void ucnv_reset(void *c) { }
EXPORT signed char ucnv_getMaxCharSize(const void *c) { return 1; }
EXPORT const char *ucnv_getName(const void *c, int *error) { *error = UNKNOWN; return ""; }
EXPORT void ucnv_getToUCallBack(const void *c, void **act, const void **context) { *act = 0; *context = 0; }
EXPORT void ucnv_getFromUCallBack(const void *c, void **act, const void **context) { *act = 0; *context = 0; }
EXPORT void ucnv_setToUCallBack(void *c, void *act, const void *x, void **old, const void **oldx, int *error) { }
EXPORT void ucnv_setFromUCallBack(void *c, void *act, const void *x, void **old, const void **oldx, int *error) { }
EXPORT void ucnv_fromUnicode(void *c, char **to, const char *end, const unit **from, const unit *last, int *offsets,
                             signed char flush, int *error) { *error = UNKNOWN; }
EXPORT void ucnv_toUnicode(void *c, unit **to, const unit *end, const char **from, const char *last, int *offsets,
                           signed char flush, int *error) { *error = UNKNOWN; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int n) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { *error = UNKNOWN; return 0; }
EXPORT void ucnv_cbToUWriteUChars(void *a, const unit *from, int length, int offset, int *error) { }
EXPORT void ucnv_cbFromUWriteUChars(void *a, const unit **from, const unit *last, int offset, int *error) { }
EXPORT int ucnv_toUCountPending(const void *c, int *error) { return 0; }
EXPORT int ucnv_fromUCountPending(const void *c, int *error) { return 0; }
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *x, void *a, const char *s, int n, int r, int *error) { }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *x, void *a, const unit *s, int n, int p, int r, int *error) { }
