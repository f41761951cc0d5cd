/* fuzz_shard.c - a file that is no shard as it was written is refused.
 *
 * The bytes are the file; and, since a checksum keeps nearly all of them out,
 * once more what comes before their last line, under the right one.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "campaign/merge.h"
#include "campaign/shard.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_file(const char *path, const struct an_text *t)
{
    FILE *f = fopen(path, "w");
    assert(f);
    if (t->n > 0)
        fwrite(t->v, 1, t->n, f);
    fclose(f);
}

static void try(const char *path, const struct an_text *t)
{
    const char *const paths[] = {path};
    struct an_merge m = {.path = paths, .n = 1, .fd = -1};
    struct an_diags diags;
    struct an_text out = {0};
    write_file(path, t);
    an_diags_init(&diags);
    int rc = an_merge_read(&m, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    if (rc == 0 && !m.head.count)
        rc = an_merge_take(&out, &m, 0, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    an_text_clear(&out);
    an_diags_clear(&diags);
    an_merge_clear(&m);
}

/* The end that belongs to what comes before it. */
static void seal(struct an_text *t)
{
    struct an_shard_end end = {.bytes = 0};
    fmpq_init(end.share);
    static const char marker[] = "\nsolutions\n";
    const char *v = an_text_string(t), *body = strstr(v, marker);
    size_t head = body ? (size_t)(body - v) + strlen(marker) : t->n;
    end.bytes = t->n > head ? t->n - head : 0;
    end.found = end.bytes > 0;
    an_checksum_add(&end.before, v, t->n);
    an_shard_end_write(t, &end);
    fmpq_clear(end.share);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[] = "/tmp/anomalon-fuzz-XXXXXX";
    int fd = mkstemp(path);
    assert(fd >= 0);
    close(fd);
    struct an_text t = {0};
    an_text_add_n(&t, size > 0 ? (const char *)data : "", size);
    try(path, &t);
    seal(&t);
    try(path, &t);
    an_text_clear(&t);
    remove(path);
    return 0;
}
