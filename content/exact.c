/* exact.c - the charges of one content.
 *
 * Families come from solve/. One is reducible when the sums of some of its
 * multiplets vanish by themselves, for all values of its parameters: they could
 * be left out. Of families that are the same (kept.h) one is kept.
 */
#include "content/exact.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "theory/model.h"
#include "solve/family.h"
#include "solve/point.h"
#include "solve/solve.h"
#include "content/box.h"
#include "content/frame.h"
#include "content/kept.h"
#include "content/pairing.h"
#include "content/record.h"
#include "content/remainder.h"
#include "content/sums.h"

struct exact {
    const struct an_content_question *q;
    struct an_content_frame frame;
    struct an_model names; /* the unknowns of the frame, borrowed */
    struct an_solution s;
    uint64_t *part; /* parts that the sums without unknowns do not rule out */
    size_t nparts, cap_parts;
    struct an_content_kept kept;
};

/* Is the search to end? What is found then is thrown away. */
static bool is_stopped(const struct exact *e)
{
    const struct an_charge_box *b = &e->q->charges;
    return b->stop && b->stop(b->context);
}

/* ---- which are reducible */

static void find_parts(struct exact *e)
{
    const struct an_content_frame *f = &e->frame;
    size_t type[AN_CONTENT_MAX_MULTIPLETS];
    for (uint64_t set = 1; set + 1 < UINT64_C(1) << f->size; set++) {
        size_t n = 0;
        for (size_t i = 0; i < f->size; i++)
            if (set >> i & 1)
                type[n++] = f->type[i];
        if (!an_content_sums_vanish(f->sums, type, n))
            continue;
        e->part =
            an_grow(e->part, &e->cap_parts, e->nparts + 1, sizeof *e->part);
        e->part[e->nparts++] = set;
    }
}

static bool is_reducible(const struct exact *e,
                         const struct an_solution_family *f)
{
    const struct an_content_sums *sums = e->frame.sums;
    fmpq_mpoly_t p;
    fmpq_mpoly_init(p, e->s.ring);
    bool reducible = false;
    for (size_t i = 0; i < e->nparts && !reducible && !is_stopped(e); i++) {
        reducible = true;
        for (size_t k = 0; k < sums->n && reducible; k++) {
            if (sums->v[k].degree == 0)
                continue;
            an_content_polynomial(p, &e->frame, &sums->v[k], e->part[i], false,
                                  e->s.ring);
            reducible = an_family_vanishes(p, f, e->s.ring);
        }
    }
    fmpq_mpoly_clear(p, e->s.ring);
    return reducible;
}

/* Does a scalar that is to give masses break nothing? */
static bool is_idle(const struct exact *e, const struct an_solution_family *f)
{
    const struct an_content_box *b = e->frame.box;
    for (size_t k = 0; k < b->nscalars; k++) {
        bool charged = !b->scalar[k].heavy;
        for (size_t u = 0; u < b->nunknown && !charged; u++) {
            size_t s = e->frame.scalar[k * b->nunknown + u];
            charged = s == AN_NO_UNKNOWN
                          ? !fmpq_is_zero(&b->scalar[k].charge[b->unknown[u]])
                          : !fmpq_mpoly_is_zero(&f->num[s], e->s.ring);
        }
        if (!charged)
            return true;
    }
    return false;
}

/* Writes a family down that is neither reducible nor known. */
static void consider(struct an_content_list *out, struct exact *e,
                     const struct an_solution_family *family, bool searched)
{
    struct an_solution_family f;
    if (is_stopped(e))
        return;
    an_family_copy(&f, family, e->s.ring);
    an_content_arrange(&f, &e->frame, e->s.ring);
    if (is_reducible(e, &f) || (e->q->heavy && is_idle(e, &f)) ||
        an_content_is_kept(&e->kept, &f)) {
        an_family_clear(&f, e->s.ring);
        return;
    }
    an_content_record(out, &e->frame, &e->s, &f, searched);
    an_content_keep(&e->kept, &f);
}

/* ---- remainders */

/* Solutions of the whole content in the box of charges that no family holds.
 * Where the box is too large to be searched the remainders say so. */
static void search_box(struct an_content_list *out, struct exact *e)
{
    struct an_content_points p;
    struct an_diags diags;
    fmpq_mpoly_t x, one;
    fmpq_mpoly_init(x, e->s.ring);
    fmpq_mpoly_init(one, e->s.ring);
    fmpq_mpoly_one(one, e->s.ring);
    an_diags_init(&diags);
    if (an_content_search(&p, &e->frame, &e->q->charges, &diags) < 0)
        for (size_t k = 0; k < out->n; k++)
            out->v[k].unsearched = out->v[k].nleft > 0;
    for (size_t k = 0; k < p.n; k++) {
        struct an_solution_family f;
        an_family_init(&f, e->frame.nunknowns, e->s.ring);
        for (size_t i = 0; i < p.width; i++) {
            fmpq_mpoly_set_fmpq(x, &p.v[k * p.width + i], e->s.ring);
            an_family_solve(&f, i, x, one, e->s.ring);
        }
        consider(out, e, &f, true);
        an_family_clear(&f, e->s.ring);
    }
    an_diags_clear(&diags);
    an_content_points_clear(&p);
    fmpq_mpoly_clear(one, e->s.ring);
    fmpq_mpoly_clear(x, e->s.ring);
}

/* Small points of each leftover, where search/ cannot be asked. */
static void try_points(struct an_content_list *out, struct exact *e)
{
    for (size_t i = 0; i < e->s.nfamilies; i++) {
        struct an_solution_family *f = &e->s.family[i];
        if (is_stopped(e))
            return;
        if (an_family_is_explicit(f) || is_reducible(e, f))
            continue;
        an_family_points(f, &e->s, e->q->charges.max);
        for (size_t k = 0; k < out->n && (f->clipped || f->capped); k++)
            out->v[k].unsearched = out->v[k].nleft > 0;
        for (size_t k = 0; k < f->npoints; k++)
            consider(out, e, &f->point[k], true);
    }
}

/* ---- */

static void demand_all(struct exact *e)
{
    const struct an_content_frame *f = &e->frame;
    fmpq_mpoly_t p;
    fmpq_mpoly_init(p, e->s.ring);
    for (size_t k = 0; k < f->sums->n; k++) {
        const struct an_content_sum *x = &f->sums->v[k];
        if (x->degree == 0)
            continue;
        an_content_polynomial(p, f, x, UINT64_MAX, true, e->s.ring);
        an_solution_demand(&e->s, x->name, p);
    }
    fmpq_mpoly_clear(p, e->s.ring);
}

static void choose_pairing(struct exact *e, const struct an_pairings *p)
{
    const fmpq_mpoly_ctx_struct *ring = e->s.ring;
    size_t n = e->frame.nunknowns;
    struct an_system *choice = an_alloc(p->n, sizeof *choice);
    fmpq_mpoly_t x, y;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_init(y, ring);
    for (size_t k = 0; k < p->n; k++)
        for (size_t i = 0; i < p->v[k].n; i++) {
            const fmpq *c = p->v[k].v[i].c;
            fmpq_mpoly_set_fmpq(x, &c[n], ring);
            for (size_t u = 0; u < n; u++) {
                fmpq_mpoly_gen(y, (slong)u, ring);
                fmpq_mpoly_scalar_mul_fmpq(y, y, &c[u], ring);
                fmpq_mpoly_add(x, x, y, ring);
            }
            an_polynomial_primitive(x, ring);
            an_system_add(&choice[k], x, ring);
        }
    an_solution_choose(&e->s, choice, p->n);
    for (size_t k = 0; k < p->n; k++)
        an_system_clear(&choice[k], ring);
    free(choice);
    fmpq_mpoly_clear(y, ring);
    fmpq_mpoly_clear(x, ring);
}

/* The conditions themselves are the remainder. */
static void add_unfinished(struct an_content_list *out, struct exact *e)
{
    struct an_solution_family f;
    an_family_init(&f, e->frame.nunknowns, e->s.ring);
    for (size_t i = 0; i < e->s.nconditions; i++)
        an_system_add(&f.left, e->s.condition[i].polynomial, e->s.ring);
    an_content_record(out, &e->frame, &e->s, &f, false);
    an_family_clear(&f, e->s.ring);
}

static void find_families(struct an_content_list *out, struct exact *e,
                          bool complete)
{
    const struct an_charge_box *charges = &e->q->charges;
    const struct an_solve_run run = {.context = charges->context,
                                     .stop = charges->stop};
    find_parts(e);
    an_solution_find(&e->s, &run);
    bool left = !complete || !e->s.complete;
    if (left)
        add_unfinished(out, e);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < e->s.nfamilies; i++) {
            const struct an_solution_family *f = &e->s.family[i];
            size_t before = out->n;
            if (an_family_is_explicit(f) != pass)
                consider(out, e, f, false);
            left = left || (pass == 1 && out->n > before);
        }
    if (is_stopped(e))
        return;
    if (left && !e->q->heavy && e->frame.box->nunknown == 1)
        search_box(out, e);
    else if (left)
        try_points(out, e);
}

/* The linear conditions, and those of some pairing, can hold together. */
static bool is_linear_possible(struct an_pairings *p, const struct exact *e)
{
    struct an_equation_list linear = {0};
    an_content_linear(&linear, &e->frame);
    size_t n = e->frame.nunknowns;
    bool possible = an_content_consistent(&linear, NULL, n);
    if (possible && e->q->heavy) {
        an_pairings_find(p, &e->frame, &linear, &e->q->charges);
        possible = p->n > 0 || p->full;
    }
    an_equation_list_clear(&linear, n);
    return possible;
}

void an_content_solve(struct an_content_list *out, bool *linear,
                      const struct an_content_question *q, const size_t *type,
                      size_t size)
{
    struct exact e = {.q = q};
    struct an_pairings p = {0};
    an_content_frame_init(&e.frame, q->box, q->sums, type, size);
    *linear = is_linear_possible(&p, &e);
    if (*linear) {
        e.names.unknown = q->names->unknown;
        e.names.symbol = q->names->symbol;
        e.names.nunknowns = e.frame.nunknowns;
        an_solution_init(&e.s);
        an_solution_begin(&e.s, &e.names);
        e.kept.frame = &e.frame;
        e.kept.ring = e.s.ring;
        demand_all(&e);
        if (q->heavy)
            choose_pairing(&e, &p);
        find_families(out, &e, !p.full);
        an_content_kept_clear(&e.kept);
        an_solution_clear(&e.s);
    }
    free(e.part);
    an_pairings_clear(&p);
    an_content_frame_clear(&e.frame);
}
