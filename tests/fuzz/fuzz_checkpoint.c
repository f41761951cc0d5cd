/* fuzz_checkpoint.c - a checkpoint that is not as it was written is refused.
 *
 * The bytes are the file; and, since a checksum keeps nearly all of them out,
 * once more its third line under the right one. What is read is written as a
 * file that reads the same.
 */
#include <assert.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "campaign/checkpoint.h"
#include "base/checksum.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char subject[] = "1 search";

static void write_file(const char *path, const char *v, size_t n)
{
    FILE *f = fopen(path, "w");
    assert(f);
    fwrite(v, 1, n, f);
    fclose(f);
}

static int read_checkpoint(struct an_checkpoint *c, const char *output)
{
    struct an_diags diags;
    bool exists;
    an_diags_init(&diags);
    an_checkpoint_init(c, output);
    an_text_add(&c->subject, subject);
    int rc = an_checkpoint_read(c, &exists, &diags);
    assert(exists && (rc == -1) == (diags.nerrors > 0));
    an_diags_clear(&diags);
    return rc;
}

static void try(const char *output, const char *path, const char *v, size_t n)
{
    struct an_checkpoint c, d;
    struct an_diags diags;
    write_file(path, v, n);
    if (read_checkpoint(&c, output) == 0) {
        an_diags_init(&diags);
        an_checkpoint_write(&c, &diags);
        int rc = read_checkpoint(&d, output);
        assert(rc == 0 && c.bytes == d.bytes && c.found == d.found &&
               c.checksum == d.checksum && c.complete == d.complete &&
               c.state.next == d.state.next &&
               fmpz_equal(c.state.sum, d.state.sum));
        an_checkpoint_clear(&d);
        an_diags_clear(&diags);
    }
    an_checkpoint_clear(&c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char output[] = "/tmp/anomalon-fuzz-XXXXXX";
    int fd = mkstemp(output);
    assert(fd >= 0);
    close(fd);
    struct an_text path = {0}, file = {0};
    struct an_checksum sum = {0};
    an_text_printf(&path, "%s.checkpoint", output);
    try(output, path.v, size > 0 ? (const char *)data : "", size);
    an_text_printf(&file, "anomalon search checkpoint\n%s\n", subject);
    an_text_add_n(&file, size > 0 ? (const char *)data : "", size);
    an_text_add(&file, "\n");
    an_checksum_add(&sum, file.v, file.n);
    an_text_printf(&file, "checksum %" PRIu32 "\n", an_checksum_number(&sum));
    try(output, path.v, file.v, file.n);
    remove(path.v);
    remove(output);
    an_text_clear(&file);
    an_text_clear(&path);
    return 0;
}
