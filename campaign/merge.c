/* merge.c - the output of a search from those of its shards.
 *
 * The files may come in any order. All of them are looked at before anything is
 * written; then what each holds is copied, one after another, between what the
 * header says comes before and after all solutions.
 */
#include "campaign/merge.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "json/search.h"
#include "report/lists/search.h"
#include "campaign/stream.h"
#include "campaign/target.h"

static const struct an_where nowhere = {0};

/* Missing shards that an error names. */
#define NAMED 8
/* Bytes that are copied at once. */
#define BATCH ((size_t)1 << 20)

/* ---- do they belong together? */

/* Of a second file's header. */
static int compare(const struct an_merge *m, const struct an_shard_head *h,
                   const char *path, struct an_diags *diags)
{
    const struct an_shard_head *a = &m->head;
    const char *first = m->piece[0].path;
    if (strcmp(a->version, h->version) != 0)
        return an_error(diags, nowhere,
                        "%s was written by anomalon %s, %s by %s", first,
                        a->version, path, h->version);
    if (a->nshards != h->nshards)
        return an_error(diags, nowhere,
                        "%s is one of %zu shards, %s one of %zu", first,
                        a->nshards, path, h->nshards);
    if (a->count != h->count || a->content != h->content ||
        a->format != h->format)
        return an_error(diags, nowhere, "%s and %s have different formats",
                        first, path);
    if (strcmp(a->subject, h->subject) != 0)
        return an_error(diags, nowhere, "%s and %s are of different searches",
                        first, path);
    return 0;
}

static int read_piece(struct an_merge *m, size_t i, struct an_diags *diags)
{
    struct an_merge_piece *x = &m->piece[i];
    struct an_shard_head own = {0}, *h = i == 0 ? &m->head : &own;
    x->path = m->path[i];
    fmpq_init(x->end.share);
    int rc = an_shard_read(h, &x->end, x->path, diags);
    if (rc == 0 && i > 0 && m->head.subject)
        rc = compare(m, h, x->path, diags);
    x->shard = h->shard;
    x->head = h->size;
    an_shard_head_clear(&own);
    return rc;
}

static int by_shard(const void *a, const void *b)
{
    const struct an_merge_piece *x = a, *y = b;
    return (x->shard > y->shard) - (x->shard < y->shard);
}

static int refuse_missing(const struct an_merge *m, struct an_diags *diags)
{
    struct an_text t = {0};
    size_t missing = m->head.nshards - m->n, named = 0, i = 0;
    for (size_t k = 1; k <= m->head.nshards && named < NAMED; k++) {
        if (i < m->n && m->piece[i].shard == k) {
            i++;
            continue;
        }
        an_text_printf(&t, "%s%zu", named++ ? ", " : "", k);
    }
    an_error(diags, nowhere, "%s %s%s of %zu %s missing",
             missing > 1 ? "shards" : "shard", an_text_string(&t),
             missing > named ? " and more" : "", m->head.nshards,
             missing > 1 ? "are" : "is");
    an_text_clear(&t);
    return an_expected(diags, "the files of all shards, in any order");
}

static int check_shards(struct an_merge *m, struct an_diags *diags)
{
    int rc = 0;
    qsort(m->piece, m->n, sizeof *m->piece, by_shard);
    for (size_t i = 0; i + 1 < m->n; i++)
        if (m->piece[i].shard == m->piece[i + 1].shard)
            rc = an_error(diags, nowhere, "%s and %s are both shard %zu",
                          m->piece[i].path, m->piece[i + 1].path,
                          m->piece[i].shard);
    if (rc == 0 && m->n < m->head.nshards)
        rc = refuse_missing(m, diags);
    return rc;
}

/* The sums over all shards. */
static int add_up(struct an_merge *m, struct an_diags *diags)
{
    fmpq_t total;
    fmpq_init(total);
    for (size_t i = 0; i < m->n; i++) {
        const struct an_shard_end *end = &m->piece[i].end;
        m->bytes += end->bytes;
        m->found += end->found;
        m->undecided += end->undecided;
        fmpq_add(total, total, end->share);
    }
    bool whole = fmpz_is_one(fmpq_denref(total)) && fmpq_sgn(total) >= 0;
    fmpq_swap(m->share, total);
    fmpq_clear(total);
    if (!m->head.count)
        return 0;
    m->found = !fmpq_is_zero(m->share);
    if (whole)
        return 0;
    return an_error(diags, nowhere,
                    "the shards do not add up to a number of "
                    "solutions: a file is damaged");
}

static int read_pieces(struct an_merge *m, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < m->n; i++)
        rc |= read_piece(m, i, diags);
    if (rc == 0)
        rc = check_shards(m, diags);
    return rc == 0 ? add_up(m, diags) : rc;
}

/* ---- writing */

/* Takes some bytes of a shard; false: no more are wanted. */
typedef bool an_take(void *context, const char *bytes, size_t n);

/* One shard's solutions. */
static int read_solutions(const struct an_merge_piece *x, an_take *take,
                          void *context, struct an_diags *diags)
{
    char *buffer = an_alloc(BATCH, 1);
    int fd = open(x->path, O_RDONLY), rc = 0;
    uint64_t left = x->end.bytes;
    bool there = fd >= 0 && lseek(fd, (off_t)x->head, SEEK_SET) >= 0;
    bool wanted = true;
    while (there && left > 0 && wanted) {
        ssize_t n = read(fd, buffer, left < BATCH ? (size_t)left : BATCH);
        if (n < 0 && errno == EINTR)
            continue;
        there = n > 0;
        if (!there)
            break;
        wanted = take(context, buffer, (size_t)n);
        left -= (uint64_t)n;
    }
    if (!there)
        rc = an_error(diags, nowhere, "cannot read %s: %s", x->path,
                      errno ? strerror(errno) : "it has become shorter");
    if (fd >= 0)
        close(fd);
    free(buffer);
    return rc;
}

struct copying {
    struct an_stream *s;
    const struct an_merge *m;
};

static bool copy(void *context, const char *bytes, size_t n)
{
    const struct copying *c = context;
    const struct an_merge *m = c->m;
    struct an_text text = {0};
    an_text_add_n(&text, bytes, n);
    an_stream_write(c->s, &text);
    if (m->progress)
        m->progress(m->context, c->s->sum.bytes, m->bytes);
    an_text_clear(&text);
    return !c->s->failed;
}

static bool append(void *text, const char *bytes, size_t n)
{
    an_text_add_n(text, bytes, n);
    return true;
}

int an_merge_take(struct an_text *t, const struct an_merge *m, size_t i,
                  struct an_diags *diags)
{
    return read_solutions(&m->piece[i], append, t, diags);
}

/* FILE.json of a binary FILE. */
static int write_json(const struct an_merge *m, const char *number,
                      struct an_diags *diags)
{
    struct an_text text = {0}, path = {0};
    an_text_printf(&path, "%s.json", m->output);
    an_shard_line(&text, m->head.json, number, m->undecided, false);
    int rc = an_stream_put(an_text_string(&path), &text, diags);
    an_text_clear(&text);
    an_text_clear(&path);
    return rc;
}

static void add_tail(struct an_text *text, const struct an_merge *m,
                     const char *number)
{
    if (m->head.format == AN_SEARCH_JSONL && !m->head.count)
        an_report_search_undecided(text, m->undecided);
    const char *line = m->found == 1 ? m->head.one : m->head.many;
    bool quiet = m->quiet && (!m->head.count || !m->output);
    if (quiet)
        return;
    if (m->head.count)
        an_text_printf(text, "%s\n", number);
    else if (*line)
        an_shard_line(text, line, number, m->undecided, true);
}

static int write_all(const struct an_merge *m, const char *number,
                     struct an_diags *diags)
{
    struct an_stream s = {.fd = m->fd};
    struct an_text text = {0};
    if (an_stream_open(&s, m->output, 0, 0, diags) < 0)
        return -1;
    int rc = 0;
    struct copying c = {&s, m};
    for (size_t i = 0; i < m->n && rc == 0; i++)
        rc = read_solutions(&m->piece[i], copy, &c, diags);
    add_tail(&text, m, number);
    an_stream_write(&s, &text);
    an_text_clear(&text);
    if (rc == 0 && s.temporary && *m->head.json)
        rc = write_json(m, number, diags);
    if (an_stream_close(&s, rc == 0 ? AN_STREAM_COMPLETE : AN_STREAM_REMOVE,
                        diags) < 0)
        rc = -1;
    return rc;
}

int an_merge_read(struct an_merge *m, struct an_diags *diags)
{
    fmpq_init(m->share);
    m->piece = an_alloc(m->n, sizeof *m->piece);
    for (size_t i = 0; i < m->n; i++)
        an_inputs_add(m->inputs, m->path[i]);
    if (read_pieces(m, diags) < 0 ||
        an_target_check(m->output, m->inputs, true, diags) < 0)
        return -1;
    if (*m->head.json && !m->output)
        return an_error(diags, nowhere, "binary solutions need a file: -o OUT");
    return 0;
}

int an_merge_write(const struct an_merge *m, struct an_diags *diags)
{
    fmpz_t n;
    fmpz_init_set_ui(n, m->found);
    if (m->head.count)
        fmpz_set(n, fmpq_numref(m->share));
    char *number = fmpz_get_str(NULL, 10, n);
    fmpz_clear(n);
    int rc = write_all(m, number, diags);
    flint_free(number);
    return rc;
}

void an_merge_clear(struct an_merge *m)
{
    for (size_t i = 0; m->piece && i < m->n; i++)
        fmpq_clear(m->piece[i].end.share);
    if (m->piece)
        fmpq_clear(m->share);
    free(m->piece);
    m->piece = NULL;
    an_shard_head_clear(&m->head);
}
