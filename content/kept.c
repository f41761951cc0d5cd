/* kept.c - families of charges that are kept, one of each that are the same. */
#include "content/kept.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "solve/exchange.h"
#include "solve/family.h"
#include "content/box.h"
#include "content/frame.h"
#include "content/record.h"

/* x (uninitialised) := the family with the charges of a scalar negative. */
static void negate_scalar(struct an_solution_family *x,
                          const struct an_content_kept *e,
                          const struct an_solution_family *f, size_t scalar)
{
    const fmpq_mpoly_ctx_struct *ring = e->ring;
    fmpq_mpoly_t s, one, p;
    an_family_copy(x, f, ring);
    fmpq_mpoly_init(s, ring);
    fmpq_mpoly_init(one, ring);
    fmpq_mpoly_init(p, ring);
    fmpq_mpoly_one(one, ring);
    for (size_t u = 0; u < e->frame->box->nunknown; u++) {
        size_t k = e->frame->scalar[scalar * e->frame->box->nunknown + u];
        if (k == AN_NO_UNKNOWN)
            continue;
        if (f->solved[k]) {
            fmpq_mpoly_neg(&x->num[k], &x->num[k], ring);
            continue;
        }
        fmpq_mpoly_gen(s, (slong)k, ring);
        fmpq_mpoly_neg(s, s, ring);
        for (size_t i = 0; i < x->n; i++) {
            if (!x->solved[i])
                continue;
            an_polynomial_substitute(p, &x->num[i], (slong)k, s, one, ring);
            fmpq_mpoly_swap(&x->num[i], p, ring);
            an_polynomial_substitute(p, &x->den[i], (slong)k, s, one, ring);
            fmpq_mpoly_swap(&x->den[i], p, ring);
        }
    }
    fmpq_mpoly_clear(p, ring);
    fmpq_mpoly_clear(one, ring);
    fmpq_mpoly_clear(s, ring);
}

/* The next permutation of multiplets that keeps types; false after the last. */
static bool next_permutation(size_t *at, const struct an_content_frame *f)
{
    for (size_t first = 0; first < f->size;) {
        size_t end = first;
        while (end < f->size && f->type[end] == f->type[first])
            end++;
        size_t i = end - 1;
        while (i > first && at[i - 1] > at[i])
            i--;
        if (i > first) { /* in words: the next one of this block */
            size_t j = end - 1;
            while (at[j] < at[i - 1])
                j--;
            size_t t = at[i - 1];
            at[i - 1] = at[j];
            at[j] = t;
            for (size_t a = i, z = end - 1; a < z; a++, z--) {
                t = at[a];
                at[a] = at[z];
                at[z] = t;
            }
            return true;
        }
        for (size_t a = first, z = end - 1; a < z; a++, z--) {
            size_t t = at[a];
            at[a] = at[z];
            at[z] = t;
        }
        first = end;
    }
    return false;
}

/* Images under permutations that are compared, as those of seven identical
 * multiplets; where there are more a family may be given twice. */
#define MAX_PERMUTATIONS 5040

static bool has_few_permutations(const struct an_content_frame *f)
{
    unsigned long n = 1, same = 1;
    for (size_t i = 1; i < f->size && n <= MAX_PERMUTATIONS; i++) {
        same = f->type[i] == f->type[i - 1] ? same + 1 : 1;
        n *= same;
    }
    return n <= MAX_PERMUTATIONS;
}

/* Is f part of one that is kept? Points are in order, and so are those that are
 * kept: they are looked for elsewhere. */
static bool is_part(const struct an_content_kept *e,
                    const struct an_solution_family *f, bool point)
{
    for (size_t k = 0; k < e->n; k++) {
        const struct an_solution_family *g = &e->v[k];
        if (point &&
            (an_content_is_point(g, e->ring) || !an_family_is_explicit(g)))
            continue;
        if (an_family_inside(f, g, e->ring) &&
            (an_family_is_explicit(g) || an_family_inside(g, f, e->ring)))
            return true;
    }
    return false;
}

/* The same up to permutations. */
static bool is_permuted(const struct an_content_kept *e,
                        const struct an_solution_family *f, bool point)
{
    const struct an_content_frame *x = e->frame;
    size_t at[AN_CONTENT_MAX_MULTIPLETS];
    slong *image = an_alloc(x->nunknowns, sizeof *image);
    bool found = false;
    for (size_t i = 0; i < x->size; i++)
        at[i] = i;
    do {
        for (size_t i = 0; i < x->nunknowns; i++)
            image[i] = (slong)i;
        for (size_t u = 0; u < x->box->nunknown; u++)
            for (size_t i = 0; i < x->size; i++)
                image[an_content_unknown(x, i, u)] =
                    (slong)an_content_unknown(x, at[i], u);
        struct an_solution_family g;
        an_family_exchange(&g, f, image, e->ring);
        found = is_part(e, &g, point);
        an_family_clear(&g, e->ring);
    } while (!found && next_permutation(at, x));
    free(image);
    return found;
}

/* x (uninitialised) := the family with the charges of two scalars exchanged. */
static void exchange_scalars(struct an_solution_family *x,
                             const struct an_content_kept *e,
                             const struct an_solution_family *f, size_t a,
                             size_t b)
{
    const struct an_content_frame *frame = e->frame;
    size_t nu = frame->box->nunknown;
    slong *image = an_alloc(frame->nunknowns, sizeof *image);
    for (size_t i = 0; i < frame->nunknowns; i++)
        image[i] = (slong)i;
    for (size_t u = 0; u < nu; u++) {
        size_t s = frame->scalar[a * nu + u], t = frame->scalar[b * nu + u];
        if (s == AN_NO_UNKNOWN)
            continue;
        image[s] = (slong)t;
        image[t] = (slong)s;
    }
    an_family_exchange(x, f, image, e->ring);
    free(image);
}

/* The same up to the order of alike scalars from this one on. */
static bool is_reordered(const struct an_content_kept *e,
                         const struct an_solution_family *f, size_t scalar,
                         bool point)
{
    const struct an_content_box *b = e->frame->box;
    if (scalar == b->nscalars)
        return is_permuted(e, f, point);
    bool found = is_reordered(e, f, scalar + 1, point);
    for (size_t k = scalar + 1; k < b->nscalars && !found; k++) {
        struct an_solution_family g;
        if (!an_scalars_are_alike(b, scalar, k))
            continue;
        exchange_scalars(&g, e, f, scalar, k);
        found = is_reordered(e, &g, scalar + 1, point);
        an_family_clear(&g, e->ring);
    }
    return found;
}

/* The same up to S -> S* of the scalars from this one on. */
static bool is_reflected(const struct an_content_kept *e,
                         const struct an_solution_family *f, size_t scalar,
                         bool point)
{
    if (scalar == e->frame->box->nscalars)
        return is_reordered(e, f, 0, point);
    if (is_reflected(e, f, scalar + 1, point))
        return true;
    struct an_solution_family g;
    negate_scalar(&g, e, f, scalar);
    bool found = is_reflected(e, &g, scalar + 1, point);
    an_family_clear(&g, e->ring);
    return found;
}

bool an_content_is_kept(const struct an_content_kept *e,
                        const struct an_solution_family *f)
{
    bool point = an_content_is_point(f, e->ring), families = !point;
    for (size_t k = 0; k < e->n; k++) {
        const struct an_solution_family *g = &e->v[k];
        bool constant = an_content_is_point(g, e->ring);
        if (point && constant && an_family_inside(f, g, e->ring))
            return true;
        families = families || (!constant && an_family_is_explicit(g));
    }
    return e->n > 0 && families && has_few_permutations(e->frame) &&
           is_reflected(e, f, 0, point);
}

void an_content_keep(struct an_content_kept *k, struct an_solution_family *f)
{
    k->v = an_grow(k->v, &k->cap, k->n + 1, sizeof *k->v);
    k->v[k->n++] = *f;
}

void an_content_kept_clear(struct an_content_kept *k)
{
    for (size_t i = 0; i < k->n; i++)
        an_family_clear(&k->v[i], k->ring);
    free(k->v);
    *k = (struct an_content_kept){0};
}
