#pragma once

#include <stdbool.h>
#include <stdint.h>

/// What a thread has done so far.
typedef struct {
  /// How often it has retained an object of Swift.
  int64_t retains;
  /// How many bytes of memory it has asked for.
  int64_t bytes;
} work_count;

/// What this thread has done so far.
work_count work_done(void);

/// Whether it is counted on this platform.
bool work_is_counted(void);
