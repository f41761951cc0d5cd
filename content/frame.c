/* frame.c - one content: its unknown charges, and its conditions in them. */
#include "content/frame.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/mem.h"
#include "algebra/solve.h"
#include "content/box.h"
#include "content/sums.h"

void an_content_frame_init(struct an_content_frame *f,
                           const struct an_content_box *box,
                           const struct an_content_sums *sums,
                           const size_t *type, size_t size)
{
    *f = (struct an_content_frame){
        .box = box, .sums = sums, .type = type, .size = size};
    f->nunknowns = size * box->nunknown;
    f->scalar = an_alloc(box->nscalars * box->nunknown, sizeof *f->scalar);
    for (size_t k = 0; k < box->nscalars; k++)
        for (size_t u = 0; u < box->nunknown; u++)
            f->scalar[k * box->nunknown + u] =
                box->scalar[k].unknown[box->unknown[u]] ? f->nunknowns++
                                                        : AN_NO_UNKNOWN;
}

void an_content_frame_clear(struct an_content_frame *f)
{
    free(f->scalar);
    *f = (struct an_content_frame){0};
}

size_t an_content_unknown(const struct an_content_frame *f, size_t multiplet,
                          size_t group)
{
    return group * f->size + multiplet;
}

void an_content_polynomial(fmpq_mpoly_t p, const struct an_content_frame *f,
                           const struct an_content_sum *s, uint64_t set,
                           bool model, const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t x, y;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_init(y, ring);
    fmpq_mpoly_zero(p, ring);
    if (model)
        fmpq_mpoly_set_fmpq(p, s->value, ring);
    for (size_t i = 0; i < f->size; i++) {
        const fmpq *w = &s->weight[f->type[i]];
        if ((set >> i & 1) == 0 || fmpq_is_zero(w))
            continue;
        fmpq_mpoly_set_fmpq(x, w, ring);
        for (size_t k = 0; k < s->degree; k++) {
            fmpq_mpoly_gen(y, (slong)an_content_unknown(f, i, s->factor[k]),
                           ring);
            fmpq_mpoly_mul(x, x, y, ring);
        }
        fmpq_mpoly_add(p, p, x, ring);
    }
    fmpq_mpoly_clear(y, ring);
    fmpq_mpoly_clear(x, ring);
}

void an_content_linear(struct an_equation_list *e,
                       const struct an_content_frame *f)
{
    for (size_t k = 0; k < f->sums->n; k++) {
        const struct an_content_sum *s = &f->sums->v[k];
        if (s->degree != 1)
            continue;
        struct an_equation *row = an_equation_new(e, f->nunknowns);
        for (size_t i = 0; i < f->size; i++)
            fmpq_set(&row->c[an_content_unknown(f, i, s->factor[0])],
                     &s->weight[f->type[i]]);
        fmpq_set(&row->c[f->nunknowns], s->value);
    }
}

bool an_content_consistent(const struct an_equation_list *a,
                           const struct an_equation_list *b, size_t n)
{
    size_t rows = a->n + (b ? b->n : 0);
    fmpq_mat_t A, x;
    fmpq_mat_init(A, (slong)n, (slong)rows);
    fmpq_mat_init(x, 1, (slong)rows);
    for (size_t k = 0; k < rows; k++) {
        const fmpq *c = k < a->n ? a->v[k].c : b->v[k - a->n].c;
        for (size_t i = 0; i < n; i++)
            fmpq_set(fmpq_mat_entry(A, (slong)i, (slong)k), &c[i]);
        fmpq_set(fmpq_mat_entry(x, 0, (slong)k), &c[n]);
    }
    bool consistent = an_rational_spans(A, x);
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
    return consistent;
}
