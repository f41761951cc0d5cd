/* fuzz_sarah.c - any bytes are a file of SARAH, or errors. */
#include "tests/fuzz/imported.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return try_import(data, size, AN_SARAH);
}
