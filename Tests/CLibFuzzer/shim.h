// What libFuzzer offers to programs that have a main function of their own; no header declares it.

#ifndef NABLA_LIBFUZZER_H
#define NABLA_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
