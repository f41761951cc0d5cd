/* fuzz_pyrate.c - any bytes are a file of PyR@TE, or errors. */
#include "tests/fuzz/imported.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return try_import(data, size, AN_PYRATE);
}
