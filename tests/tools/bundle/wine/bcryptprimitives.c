/* Stands in, in tests only, for the bcryptprimitives.dll that every Windows 10 has and Wine 8 lacks.
   Libraries written in Rust take their random numbers from it. Never shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE numbers, SIZE_T count) { return RtlGenRandom(numbers, (ULONG)count); }
