#include "CStart.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __GLIBC__

extern void _swift_stdlib_overrideUnsafeArgvArgc(char **argv, int argc);

// Where there is no /proc, the runtime of Swift would find neither the arguments nor its program for
// backtraces, and end the process for that. Its own constructors come after those with a priority.
__attribute__((constructor(101))) static void start_without_proc(int argc, char **argv) {
  if (access("/proc/self/exe", F_OK) == 0) return;
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
  _swift_stdlib_overrideUnsafeArgvArgc(argv, argc);
}

#endif
