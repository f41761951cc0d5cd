/* leading_reason.c - few terms that make a process happen.
 *
 * What is wanted lies in the span of what is given and of all terms. A term
 * that does it with those of lower dimension is looked for first; then what
 * these are needed for, from the end: the shortest part of the terms that
 * suffices ends with one that is needed.
 */
#include "residual/onset/leading_reason.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/row.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "terms/numbers.h"
#include "residual/onset/leading.h"

static const int RENORMALISABLE = 4;

/* Terms of one dimension that are tried alone before several together. */
static const int MAX_ALONE = 60;

/* What is given to a question, and the terms that may answer it, without what
 * is given anyway (an_rows_project). */
struct attempt {
    const struct an_batch *s;
    const struct an_leading_question *q;
    struct an_rows terms, wanted;
    struct an_lattice given;
    bool *on; /* per term */
};

/* to := the numbers of the terms from the first on, wide enough for a question.
 */
static void widen(struct an_rows *to, slong width, const struct an_batch *s,
                  slong first)
{
    const struct an_rows *from = &s->numbers;
    an_rows_init(to, width);
    for (slong i = first; i < from->n; i++)
        an_row_set(an_rows_add(to), from->v + i * from->width, from->width);
}

static bool lie_inside(const struct an_rows *wanted, const struct an_lattice *L)
{
    for (slong i = 0; i < wanted->n; i++)
        if (!an_rows_inside(L, wanted, i))
            return false;
    return true;
}

/* L := what is given and the terms that are on. */
static void sum_up(struct an_lattice *L, const struct attempt *t)
{
    struct an_rows terms;
    slong width = t->terms.width;
    an_rows_init(&terms, width);
    for (slong i = 0; i < t->terms.n; i++)
        if (t->on[i])
            an_rows_add_copy(&terms, t->terms.v + i * width);
    an_lattice_sum(L, &t->given, terms.v, terms.n);
    an_rows_clear(&terms);
}

/* Is what is wanted spanned by what is given and the terms that are on? */
static bool suffice(const struct attempt *t)
{
    struct an_lattice L;
    an_lattice_init(&L, 0);
    sum_up(&L, t);
    bool all = lie_inside(&t->wanted, &L);
    an_lattice_clear(&L);
    return all;
}

/* The terms that are on become given. */
static void grant(struct attempt *t)
{
    bool some = false;
    for (slong i = 0; i < t->terms.n; i++)
        some = some || t->on[i];
    if (some)
        sum_up(&t->given, t);
    for (slong i = 0; i < t->terms.n; i++)
        t->on[i] = false;
}

static void attempt_init(struct attempt *t, const struct an_batch *s,
                         const struct an_leading_question *q)
{
    struct an_lattice absorbed;
    struct an_rows rows, given;
    slong width = q->absorbed->width;
    *t = (struct attempt){.s = s, .q = q};
    t->on = an_alloc((size_t)s->numbers.n, sizeof *t->on);
    an_lattice_init(&absorbed, width);
    an_rows_span(&absorbed, q->absorbed);
    widen(&rows, width, s, 0);
    an_rows_project(&t->terms, &absorbed, &rows);
    an_rows_project(&t->wanted, &absorbed, q->wanted);
    an_rows_project(&given, &absorbed, q->absorbed);
    an_lattice_init(&t->given, given.width);
    an_rows_span(&t->given, &given);
    an_rows_clear(&given);
    an_rows_clear(&rows);
    an_lattice_clear(&absorbed);
}

static void attempt_clear(struct attempt *t)
{
    an_lattice_clear(&t->given);
    an_rows_clear(&t->wanted);
    an_rows_clear(&t->terms);
    free(t->on);
}

bool an_leading_suffices(struct an_lattice *L, const struct an_batch *s,
                         slong first, const struct an_leading_question *q)
{
    struct an_rows terms;
    widen(&terms, q->wanted->width, s, first);
    an_lattice_add(L, terms.v, terms.n);
    an_rows_clear(&terms);
    return lie_inside(q->wanted, L);
}

/* Of the terms that are on and suffice, only needed ones stay on: the shortest
 * part from the start that suffices ends with one that is needed; that one is
 * given, and so on. */
static void thin_out(struct attempt *t)
{
    size_t n = (size_t)t->s->numbers.n;
    bool *needed = an_alloc(n, sizeof *needed), *all = t->on;
    slong *chosen = an_alloc(n, sizeof *chosen), left = 0;
    for (slong i = 0; i < t->s->numbers.n; i++)
        if (all[i])
            chosen[left++] = i;
    t->on = an_alloc(n, sizeof *t->on);
    struct an_lattice given = t->given;
    an_lattice_init(&t->given, 0);
    an_lattice_set(&t->given, &given);
    for (bool done = suffice(t); !done;) {
        assert(left > 0);
        slong low = 0, high = left; /* the first `high` suffice, `low` do not */
        while (low + 1 < high) {
            slong middle = low + (high - low) / 2;
            for (slong i = 0; i < left; i++)
                t->on[chosen[i]] = i < middle;
            if (suffice(t))
                high = middle;
            else
                low = middle;
        }
        for (slong i = 0; i < left; i++)
            t->on[chosen[i]] = i == high - 1;
        needed[chosen[high - 1]] = true;
        grant(t);
        left = high - 1;
        done = left == 0 || suffice(t);
    }
    an_lattice_clear(&t->given);
    free(t->on);
    free(chosen);
    free(all);
    t->given = given;
    t->on = needed;
}

/* Terms that differ in generations only read the same. */
static void add_term(struct an_leading_terms *to, const struct an_batch *s,
                     slong i, size_t nfields)
{
    for (size_t k = 0; k < to->n; k++)
        if (strcmp(to->v[k].text, s->v[i].text) == 0)
            return;
    bool *holds = an_alloc(nfields, sizeof *holds);
    memcpy(holds, s->v[i].holds, nfields * sizeof *holds);
    to->v = an_grow(to->v, &to->cap, to->n + 1, sizeof *to->v);
    to->v[to->n++] = (struct an_leading_term){an_strdup(s->v[i].text), holds,
                                              s->v[i].dimension};
}
/* Does the term violate none of the counted numbers? */
static bool is_quiet(const struct an_batch *s, slong i,
                     const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    const fmpz *n = s->numbers.v + i * s->numbers.width;
    fmpq_t q, total;
    fmpq_init(q);
    fmpq_init(total);
    bool quiet = true;
    for (size_t c = 0; c < m->ncounts && quiet; c++) {
        fmpq_zero(total);
        for (slong k = 0; k < s->numbers.width; k++) {
            fmpq_mul_fmpz(q, m->count[c].value + x->blocks.v[k].field, n + k);
            fmpq_add(total, total, q);
        }
        quiet = fmpq_is_zero(total);
    }
    fmpq_clear(total);
    fmpq_clear(q);
    return quiet;
}

/* Takes for granted what nobody needs to be told. */
static void grant_quiet(struct attempt *t, int dimension, bool by_number,
                        const struct an_numbers *x)
{
    const struct an_batch *s = t->s;
    for (slong i = 0; i < s->numbers.n; i++)
        t->on[i] = dimension > RENORMALISABLE
                       ? s->v[i].dimension <= RENORMALISABLE
                       : by_number && is_quiet(s, i, x);
    if (!suffice(t))
        grant(t);
    for (slong i = 0; i < s->numbers.n; i++)
        t->on[i] = false;
}

/* Does the term hold a block that is asked about? */
static bool touches(const struct an_batch *s, slong i,
                    const struct an_rows *wanted)
{
    const fmpz *n = s->numbers.v + i * s->numbers.width;
    for (slong w = 0; w < wanted->n; w++)
        for (slong k = 0; k < s->numbers.width; k++)
            if (!fmpz_is_zero(n + k) &&
                !fmpz_is_zero(wanted->v + w * wanted->width + k))
                return true;
    return false;
}

/* alone[i] := term i of this dimension does it by itself; with `lower` beside
 * all terms of lower dimension, which do not. `first` is the first term of this
 * dimension. Terms with the blocks in question are tried before others. Returns
 * the first that does, or the end of the terms. */
static slong find_alone(bool *alone, const struct attempt *t, slong first,
                        bool lower)
{
    slong n = t->s->numbers.n, found = n;
    int tried = 0;
    struct attempt u = *t;
    an_lattice_init(&u.given, 0);
    an_lattice_set(&u.given, &t->given);
    u.on = an_alloc((size_t)n, sizeof *u.on);
    for (slong i = 0; i < first && lower; i++)
        u.on[i] = true;
    grant(&u);
    bool idle = suffice(&u);
    for (int pass = 0; pass < 2 && !idle; pass++)
        for (slong i = first; i < n && tried < MAX_ALONE; i++) {
            if (touches(t->s, i, t->q->wanted) != (pass == 0))
                continue;
            tried++;
            u.on[i] = true;
            alone[i] = suffice(&u);
            u.on[i] = false;
            if (i < found && alone[i])
                found = i;
        }
    an_lattice_clear(&u.given);
    free(u.on);
    return found;
}

/* Leaves on what is needed of terms that suffice: `one` if it is a term, and
 * terms with the blocks in question where these will do. */
static void choose(struct attempt *t, slong first, slong one)
{
    const struct an_batch *s = t->s;
    for (int all = 0; all < 2; all++) {
        for (slong i = 0; i < s->numbers.n; i++)
            t->on[i] = i == one || ((i < first || one == s->numbers.n) &&
                                    (all || touches(s, i, t->q->wanted)));
        if (suffice(t))
            break;
    }
    thin_out(t);
}

void an_leading_explain(struct an_leading *a, const struct an_numbers *x,
                        const struct an_batch *s,
                        const struct an_leading_question *q, slong first)
{
    struct attempt t;
    slong n = s->numbers.n;
    bool *alone = an_alloc((size_t)n, sizeof *alone);
    attempt_init(&t, s, q);
    grant_quiet(&t, a->dimension, q->by_number, x);
    slong one = find_alone(alone, &t, first, false);
    bool by_itself = one < n;
    if (by_itself) {
        t.on[one] = true;
    } else {
        one = find_alone(alone, &t, first, true);
        choose(&t, first, one);
    }
    for (slong i = 0; i < n; i++)
        if (t.on[i] && i != one)
            add_term(&a->need, s, i, x->model->nfields);
    if (one < n)
        t.on[one] = false;
    grant(&t);
    for (slong i = one; i < n; i++) {
        t.on[i] = alone[i];
        if (alone[i] && (by_itself || i == one || suffice(&t)))
            add_term(&a->either, s, i, x->model->nfields);
        t.on[i] = false;
    }
    attempt_clear(&t);
    free(alone);
}
