#define _GNU_SOURCE
#include "work.h"

#include <dlfcn.h>
#include <stddef.h>

static _Thread_local work_count work;

work_count work_done(void) { return work; }

#if defined(__linux__) && defined(__GLIBC__)

// These stand before the functions of the same names in the shared libraries, for all that is in
// the process.

#if defined(__aarch64__)
#define RETAIN_CONVENTION __attribute__((preserve_most))
#else
#define RETAIN_CONVENTION
#endif

typedef void *(*retain_function)(void *) RETAIN_CONVENTION;
extern void *__libc_malloc(size_t);

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

RETAIN_CONVENTION void *swift_retain(void *object) {
  static retain_function retain;
  if (!retain) retain = (retain_function)next("swift_retain");
  work.retains++;
  return retain(object);
}

RETAIN_CONVENTION void *swift_bridgeObjectRetain(void *object) {
  static retain_function retain;
  if (!retain) retain = (retain_function)next("swift_bridgeObjectRetain");
  work.retains++;
  return retain(object);
}

void *malloc(size_t size) {
  work.bytes += (int64_t)size;
  return __libc_malloc(size);
}

bool work_is_counted(void) { return true; }

#else

bool work_is_counted(void) { return false; }

#endif
