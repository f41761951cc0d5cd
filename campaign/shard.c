/* shard.c - what one shard of a search leaves in its file.
 *
 * A shard can be written to a pipe, so what is known only in the end stands at
 * the end; a file without that last line is not complete.
 */
#include "campaign/shard.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/rational.h"
#include "search/problem.h"
#include "search/run/run.h"
#include "base/checksum.h"
#include "campaign/stream.h"
#include "campaign/summary.h"

static const struct an_where nowhere = {0};
static const char title[] = "anomalon shard\n";
static const char marker[] = "\nsolutions\n"; /* ends the header */
static const char end_words[] = "end bytes ";
static const char sum_word[] = " checksum "; /* of all before it */

/* A header is a few lines of conditions; the last line is short. */
#define MAX_HEADER ((size_t)1 << 24)
#define MAX_END 512

static const char *const formats[] = {
    [AN_SEARCH_TEXT] = "text",
    [AN_SEARCH_JSONL] = "jsonl",
    [AN_SEARCH_CSV] = "csv",
    [AN_SEARCH_BINARY] = "binary",
};
#define NFORMATS (sizeof formats / sizeof *formats)

/* "3/8", "3 of 8": two numbers with `between` between them. */
static bool read_pair(size_t *a, size_t *b, const char *text,
                      const char *between)
{
    size_t *x[] = {a, b};
    for (int i = 0; i < 2; i++) {
        size_t n = strspn(text, "0123456789");
        if (n == 0 || n > 9)
            return false;
        *x[i] = strtoul(text, NULL, 10);
        text += n;
        size_t m = i == 0 ? strlen(between) : 0;
        if (strncmp(text, between, m) != 0)
            return false;
        text += m;
    }
    return *text == '\0' && *a >= 1 && *a <= *b && *b <= AN_SEARCH_MAX_SHARDS;
}

int an_shard_parse(size_t *shard, size_t *nshards, const char *text,
                   struct an_diags *diags)
{
    if (read_pair(shard, nshards, text, "/"))
        return 0;
    an_error(diags, nowhere, "--shard expects i/n with i from 1 to n, got '%s'",
             text);
    return an_expected(diags,
                       "1/8 to 8/8 for a search in eight parts, of up "
                       "to %d",
                       AN_SEARCH_MAX_SHARDS);
}

/* ---- writing */

void an_shard_head_clear(struct an_shard_head *h)
{
    free(h->version);
    free(h->subject);
    free(h->one);
    free(h->many);
    free(h->json);
    *h = (struct an_shard_head){0};
}

void an_shard_head_write(struct an_text *out, struct an_shard_head *h)
{
    size_t before = out->n;
    an_text_printf(out, "%sversion %s\nsearch %s\nshard %zu of %zu\n", title,
                   h->version, h->subject, h->shard, h->nshards);
    an_text_printf(out, "format %s\none %s\nmany %s\njson %s",
                   h->count     ? "count"
                   : h->content ? "content"
                                : formats[h->format],
                   h->one, h->many, h->json);
    an_text_add(out, marker);
    h->size = out->n - before;
}

void an_shard_line(struct an_text *out, const char *line, const char *number,
                   uint64_t undecided, bool words)
{
    for (size_t n = strcspn(line, "#@"); *line; n = strcspn(line, "#@")) {
        an_text_add_n(out, line, n);
        line += n;
        if (*line == '#')
            an_text_add(out, number);
        else if (*line == '@' && words)
            an_request_undecided(out, undecided);
        else if (*line == '@')
            an_text_printf(out, "%" PRIu64, undecided);
        line += *line != '\0';
    }
    an_text_add(out, "\n");
}

void an_shard_end_write(struct an_text *out, const struct an_shard_end *end)
{
    char *share = an_rational_text(end->share);
    struct an_checksum sum = end->before;
    size_t from = out->n;
    an_text_printf(
        out, "\n%s%" PRIu64 " found %" PRIu64 " undecided %" PRIu64 " share %s",
        end_words, end->bytes, end->found, end->undecided, share);
    an_checksum_add(&sum, out->v + from, out->n - from);
    an_text_printf(out, "%s%" PRIu32 "\n", sum_word, an_checksum_number(&sum));
    free(share);
}

/* ---- reading */

static int refuse(const char *path, const char *why, struct an_diags *diags)
{
    an_error(diags, nowhere, "%s %s", path, why);
    return an_expected(diags,
                       "files that anomalon search or content has written with "
                       "--shard i/n");
}

/* The rest of the next line, if it begins with the word; for the caller to
 * free. *s moves behind it. */
static char *read_word(const char **s, const char *word)
{
    size_t n = strlen(word);
    if (strncmp(*s, word, n) != 0)
        return NULL;
    const char *text = *s + n;
    size_t m = strcspn(text, "\n");
    if (!text[m])
        return NULL;
    *s = text + m + 1;
    return an_strndup(text, m);
}

static bool read_format(struct an_shard_head *h, const char *name)
{
    h->count = name && strcmp(name, "count") == 0;
    h->content = name && strcmp(name, "content") == 0;
    for (size_t i = 0; name && i < NFORMATS; i++)
        if (strcmp(name, formats[i]) == 0) {
            h->format = (enum an_search_format)i;
            return true;
        }
    return h->count || h->content;
}

/* The lines behind the title. */
static bool read_lines(struct an_shard_head *h, const char *s)
{
    h->version = read_word(&s, "version ");
    h->subject = read_word(&s, "search ");
    char *pair = read_word(&s, "shard "), *format = read_word(&s, "format ");
    bool good = pair && read_pair(&h->shard, &h->nshards, pair, " of ") &&
                read_format(h, format);
    free(pair);
    free(format);
    h->one = read_word(&s, "one ");
    h->many = read_word(&s, "many ");
    h->json = read_word(&s, "json ");
    return good && h->version && h->subject && h->one && h->many && h->json;
}

static int read_head(struct an_shard_head *h, FILE *f, const char *path,
                     struct an_diags *diags)
{
    struct an_text t = {0};
    char buffer[1 << 14];
    const char *end = NULL;
    size_t from = 0;
    bool titled = true;
    while (!end && titled && t.n < MAX_HEADER) {
        size_t n = fread(buffer, 1, sizeof buffer, f);
        if (n == 0)
            break;
        an_text_add_n(&t, buffer, n);
        titled = strncmp(an_text_string(&t), title, strlen(title)) == 0;
        end = strstr(an_text_string(&t) + from, marker);
        from = t.n > sizeof marker ? t.n - sizeof marker : 0;
    }
    int rc = 0;
    if (end)
        h->size = (size_t)(end - an_text_string(&t)) + strlen(marker);
    if (!titled || t.n == 0)
        rc = refuse(path, "is no shard of a search", diags);
    else if (!end || !read_lines(h, an_text_string(&t) + strlen(title)))
        rc = refuse(path, "has a damaged header", diags);
    an_text_clear(&t);
    return rc;
}

/* The last line; e->before.bytes := those of the file before the checksum, and
 * *sum := that. */
static bool parse_end(struct an_shard_end *e, uint32_t *sum, const char *line,
                      uint64_t from)
{
    char share[MAX_END];
    const char *word = strstr(line, sum_word);
    int n = sscanf(line,
                   "end bytes %" SCNu64 " found %" SCNu64 " undecided %" SCNu64
                   " share %511s checksum %" SCNu32,
                   &e->bytes, &e->found, &e->undecided, share, sum);
    e->before.bytes = word ? from + (uint64_t)(word - line) : 0;
    return n == 5 && word &&
           an_rational_read(e->share, share, strlen(share)) == AN_NUMBER_OK;
}

/* Of a file of `size` bytes, with the header h; *sum as it says. */
static bool read_end(struct an_shard_end *e, uint32_t *sum,
                     const struct an_shard_head *h, FILE *f, uint64_t size)
{
    char tail[MAX_END + 1];
    size_t rest = (size_t)(size - h->size);
    size_t n = rest < MAX_END ? rest : MAX_END, at = n;
    if (n == 0 || fseeko(f, (off_t)(size - n), SEEK_SET) < 0 ||
        fread(tail, 1, n, f) != n || tail[n - 1] != '\n')
        return false;
    tail[n - 1] = '\0';
    for (at = n - 1; at > 0 && tail[at - 1] != '\n'; at--)
        continue;
    return at > 0 && strncmp(tail + at, end_words, strlen(end_words)) == 0 &&
           parse_end(e, sum, tail + at, size - n + at) &&
           e->bytes == rest - (n - at) - 1;
}

static int unfinished(const struct an_shard_head *h, const char *path,
                      struct an_diags *diags)
{
    an_error(diags, nowhere, "%s is not complete: its end is missing", path);
    return an_expected(diags,
                       "the file of shard %zu/%zu after it has ended; search "
                       "--resume goes on with one that was stopped",
                       h->shard, h->nshards);
}

static int cannot_open(const char *path, struct an_diags *diags)
{
    struct stat st;
    an_error(diags, nowhere, "cannot read %s: %s", path, strerror(errno));
    char *part = an_stream_part(path);
    if (stat(part, &st) == 0)
        an_expected(diags,
                    "a shard that has ended; %s is there: it runs, or search "
                    "--resume goes on with it",
                    part);
    free(part);
    return -1;
}

int an_shard_read(struct an_shard_head *h, struct an_shard_end *e,
                  const char *path, struct an_diags *diags)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return cannot_open(path, diags);
    int rc = read_head(h, f, path, diags);
    off_t size = rc == 0 && fseeko(f, 0, SEEK_END) == 0 ? ftello(f) : -1;
    if (rc == 0 && size < 0)
        rc = an_error(diags, nowhere, "%s is no regular file", path);
    uint32_t sum = 0;
    if (rc == 0 && !read_end(e, &sum, h, f, (uint64_t)size))
        rc = unfinished(h, path, diags);
    fclose(f);
    if (rc == 0 && (an_checksum_file(&e->before, path, e->before.bytes) < 0 ||
                    sum != an_checksum_number(&e->before)))
        rc = refuse(path, "is damaged: its checksum is another one", diags);
    return rc;
}
