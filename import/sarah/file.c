/* file.c - a file of SARAH: what its statements assign. */
#include "import/sarah/file.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "import/draft.h"

/* A model of three hundred lines takes some thousands. */
#define MAX_STEPS 1000000

static const char *assigned(const struct an_sarah *f, size_t statement)
{
    return f->statements.v[statement].left->text;
}

/* Sorts symbol[0..n) by name, stably; `scratch` has the same size. */
static void sort(const struct an_sarah *f, size_t *symbol, size_t *scratch,
                 size_t n)
{
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t i = 0; i < n; i += 2 * width) {
            size_t a = i, middle = i + width < n ? i + width : n;
            size_t b = middle, end = i + 2 * width < n ? i + 2 * width : n;
            for (size_t k = i; k < end; k++) {
                bool first = b == end || (a < middle &&
                                          strcmp(assigned(f, symbol[a]),
                                                 assigned(f, symbol[b])) <= 0);
                scratch[k] = symbol[first ? a++ : b++];
            }
        }
        memcpy(symbol, scratch, n * sizeof *symbol);
    }
}

int an_sarah_open(struct an_sarah *f, struct an_draft *draft,
                  struct an_diags *diags)
{
    *f = (struct an_sarah){.draft = draft, .diags = diags};
    an_statements_init(&f->statements);
    if (an_statements_read(&f->statements, draft->source, diags) < 0)
        return -1;
    size_t n = f->statements.n;
    f->symbol = an_alloc(n, sizeof *f->symbol);
    f->used = an_alloc(n, sizeof *f->used);
    for (size_t i = 0; i < n; i++) {
        const struct an_statement *s = &f->statements.v[i];
        if (s->left->kind == AN_EXPR_SYMBOL && (s->right || s->broken))
            f->symbol[f->nsymbols++] = i;
    }
    size_t *scratch = an_alloc(f->nsymbols, sizeof *scratch);
    sort(f, f->symbol, scratch, f->nsymbols);
    free(scratch);
    return 0;
}

void an_sarah_close(struct an_sarah *f)
{
    an_statements_clear(&f->statements);
    free(f->symbol);
    free(f->used);
    *f = (struct an_sarah){0};
}

bool an_sarah_find(size_t *statement, struct an_sarah *f, const char *symbol)
{
    size_t low = 0, high = f->nsymbols; /* past the last one <= symbol */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(assigned(f, f->symbol[middle]), symbol) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || strcmp(assigned(f, f->symbol[low - 1]), symbol) != 0)
        return false;
    *statement = f->symbol[low - 1];
    f->used[*statement] = true;
    return true;
}

int an_sarah_broken(struct an_sarah *f, const struct an_statement *s)
{
    return an_error(f->diags, s->broken_at, "%s", s->broken);
}

int an_sarah_step(struct an_sarah *f, const struct an_expr *e)
{
    if (++f->work <= MAX_STEPS)
        return 0;
    return an_error(f->diags, e->at,
                    "names that stand for names have become more than %d steps",
                    MAX_STEPS);
}

bool an_sarah_is_spent(const struct an_sarah *f)
{
    return f->work > MAX_STEPS;
}

int an_sarah_value(const struct an_expr **value, struct an_sarah *f,
                   const struct an_expr *e)
{
    size_t i;
    *value = NULL;
    if (an_sarah_step(f, e) < 0)
        return -1;
    if (!an_sarah_find(&i, f, e->text))
        return 0;
    const struct an_statement *s = &f->statements.v[i];
    if (s->broken)
        return an_sarah_broken(f, s);
    *value = s->right;
    return 0;
}
