/* merge.c - generations that are fields of their own as one piece.
 *
 * Products are closed under the exchange of two pieces one factor at a time
 * exactly when they are all products of some generations of one piece.
 */
#include "diff/merge.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/allowed.h"

struct merge {
    struct an_shape *s;
    bool coarse;
    size_t *class; /* of each piece the first one that is alike */
    bool *flip;    /* as its conjugate */
    bool *strict;  /* masses are compared as other products are */
};

/* ---- two pieces */

static bool weights_alike(const struct an_marked *a, const struct an_marked *b,
                          size_t rank, bool conjugate)
{
    struct an_marked image = {0};
    if (!conjugate)
        return an_marked_equal(a, b, rank);
    for (size_t i = 0; i < a->n; i++) {
        int *to = an_marked_add(&image, rank);
        for (size_t k = 0; k < rank; k++)
            to[k] = -a->v[i * rank + k];
    }
    an_marked_sort(&image, rank);
    bool alike = an_marked_equal(&image, b, rank);
    an_marked_clear(&image);
    return alike;
}

static bool labels_alike(const struct an_shape *s, const int *a, const int *b,
                         bool conjugate)
{
    const struct an_model *m = s->m;
    int *image = an_alloc(m->total_rank, sizeof *image);
    bool alike = true;
    for (size_t k = 0; k < s->nsimple; k++) {
        size_t g = s->simple[k], at = m->first_label[g];
        size_t size = (size_t)m->group[g].lie.rank * sizeof *image;
        memcpy(image + at, a + at, size);
        if (conjugate)
            an_rep_conjugate(image + at, &m->group[g].lie, image + at);
        alike = alike && memcmp(image + at, b + at, size) == 0;
    }
    free(image);
    return alike;
}

static bool charges_alike(const struct an_shape *s, const fmpq *a,
                          const fmpq *b, bool conjugate)
{
    bool alike = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t k = 0; alike && k < s->nabelian; k++) {
        fmpq_set(q, a + k);
        if (conjugate)
            fmpq_neg(q, q);
        fmpq_sub(q, q, b + k);
        alike = k < s->nu1
                    ? fmpq_is_zero(q)
                    : fmpz_divisible_si(fmpq_numref(q),
                                        s->m->group[s->abelian[k]].order);
    }
    fmpq_clear(q);
    return alike;
}

static bool vevs_alike(const struct an_shape *s, const struct an_shape_piece *x,
                       const struct an_shape_piece *y, bool conjugate)
{
    for (size_t p = 0; p < s->m->nvacua; p++) {
        const struct an_vev *v = x->vev[p].vev, *w = y->vev[p].vev;
        if (!v != !w ||
            !weights_alike(&x->vev[p].weights, &y->vev[p].weights,
                           s->m->total_rank, conjugate) ||
            (v && (v->form != w->form || !an_vevs_same_direction(v, w))))
            return false;
    }
    return true;
}

/* Is piece i, or its conjugate, all that piece j is? */
static bool alike(const struct an_shape *s, size_t i, size_t j, bool conjugate)
{
    const struct an_shape_piece *x = &s->is[i], *y = &s->is[j];
    size_t rank = s->m->total_rank;
    if (conjugate && x->kind != AN_SHAPE_SCALAR && x->kind != AN_SHAPE_VECTOR)
        return false;
    return x->kind == y->kind && x->visible == y->visible &&
           x->light == y->light && x->quark == y->quark &&
           x->lepton == y->lepton &&
           labels_alike(s, x->labels, y->labels, conjugate) &&
           charges_alike(s, x->charge, y->charge, conjugate) &&
           weights_alike(&x->seen, &y->seen, rank, conjugate) &&
           weights_alike(&x->active, &y->active, rank, conjugate) &&
           vevs_alike(s, x, y, conjugate);
}

/* ---- products */

static bool is_mass(const struct an_shape *s, const struct an_shape_product *p)
{
    return p->n == 2 && p->factor[0] % 2 == 0 && p->factor[1] % 2 == 0 &&
           s->is[p->factor[0] / 2].kind == AN_SHAPE_FERMION &&
           s->is[p->factor[1] / 2].kind == AN_SHAPE_FERMION;
}

static bool is_forbidden(const struct an_shape *s,
                         const struct an_shape_product *p)
{
    static char none[] = "";
    struct an_factor factor[AN_MAX_FACTORS];
    struct an_term t = {.text = none, .factor = factor, .n = p->n};
    struct an_term_verdict v;
    for (size_t i = 0; i < p->n; i++) {
        const struct an_piece *e = &s->piece[p->factor[i] / 2];
        const struct an_field *f = &s->m->field[e->field];
        factor[i] = (struct an_factor){
            .field = e->field,
            .generation = e->n < f->generations ? e->first : AN_EVERY,
            .conjugate = (p->factor[i] % 2 == 1) != e->conjugate,
            .chirality = f->type != AN_DIRAC ? AN_EITHER
                         : e->conjugate      ? AN_RIGHT_PART
                                             : AN_LEFT_PART,
            .power = 1};
    }
    an_term_verdict_init(&v);
    an_term_check(&v, s->m, &t);
    bool forbidden = v.allowed == AN_TERM_FORBIDDEN;
    an_term_verdict_clear(&v);
    return forbidden;
}

static bool repeats(const struct an_shape_product *p)
{
    for (size_t i = 1; i < p->n; i++)
        if (p->factor[i] == p->factor[i - 1])
            return true;
    return false;
}

/* Is p with piece j in the place of one factor another of the products, or one
 * that vanishes? */
static bool has_other(const struct an_shape *s,
                      const struct an_shape_products *all,
                      const struct an_shape_product *p, size_t place, size_t j,
                      bool conjugate)
{
    struct an_shape_product q = {p->n, an_alloc(p->n, sizeof *q.factor)};
    memcpy(q.factor, p->factor, p->n * sizeof *q.factor);
    q.factor[place] = 2 * j + ((p->factor[place] % 2 == 1) != conjugate);
    an_shape_product_settle(&q, s);
    bool has = an_shape_products_have(all, &q) ||
               (repeats(&q) && is_forbidden(s, &q) && !is_forbidden(s, p));
    free(q.factor);
    return has;
}

enum which { ALL, MASSES, NO_MASSES };

/* Do the products with piece i have j, or its conjugate, in its place as well?
 */
static bool replaces(const struct an_shape *s, size_t i, size_t j,
                     bool conjugate, enum which which)
{
    for (int hand = 0; hand < 2; hand++)
        for (size_t k = 0; k < s->products[hand].n; k++) {
            const struct an_shape_product *p = &s->products[hand].v[k];
            bool wrong = false;
            if (which != ALL && is_mass(s, p) != (which == MASSES))
                continue;
            for (size_t f = 0; f < p->n; f++) {
                if (p->factor[f] / 2 != i)
                    continue;
                wrong |= repeats(p) && is_forbidden(s, p);
                if (wrong ||
                    !has_other(s, &s->products[hand], p, f, j, conjugate))
                    return false;
            }
        }
    return true;
}

static bool exchanged(const struct an_shape *s, size_t i, size_t j,
                      bool conjugate, enum which which)
{
    return replaces(s, i, j, conjugate, which) &&
           replaces(s, j, i, conjugate, which);
}

/* ---- classes */

static bool related(const struct merge *x, size_t i, size_t j, bool conjugate)
{
    return alike(x->s, i, j, conjugate) &&
           (x->coarse ||
            (x->strict[i] == x->strict[j] &&
             exchanged(x->s, i, j, conjugate, x->strict[i] ? ALL : NO_MASSES)));
}

/* Is piece i, perhaps conjugated, related to all of a class? */
static bool joins(const struct merge *x, size_t class, size_t i, bool flip)
{
    for (size_t k = class; k < i; k++)
        if (x->class[k] == class && !related(x, k, i, x->flip[k] != flip))
            return false;
    return true;
}

static void find_classes(struct merge *x)
{
    for (size_t i = 0; i < x->s->n; i++) {
        x->class[i] = i;
        x->flip[i] = false;
        for (size_t c = 0; c < i && x->class[i] == i; c++)
            for (int flip = 0; flip < 2 && x->class[i] == i; flip++)
                if (x->class[c] == c && joins(x, c, i, flip)) {
                    x->class[i] = c;
                    x->flip[i] = flip;
                }
    }
}

/* The masses that a piece is in: how many, and of the last one what else. */
static size_t count_masses(size_t *partner, int *by_hand,
                           const struct an_shape *s, size_t i)
{
    size_t n = 0;
    for (int hand = 0; hand < 2; hand++)
        for (size_t k = 0; k < s->products[hand].n; k++) {
            const struct an_shape_product *p = &s->products[hand].v[k];
            size_t a = p->factor[0] / 2, b = p->n > 1 ? p->factor[1] / 2 : a;
            if (!is_mass(s, p) || (a != i && b != i))
                continue;
            *partner = a == i ? b : a;
            *by_hand = hand;
            n++;
        }
    return n;
}

/* Do masses pair each piece of i's class with one of another, or the same? */
static bool is_paired(const struct merge *x, size_t i)
{
    const struct an_shape *s = x->s;
    size_t first = 0, partner, back;
    int hand = 0, by_hand, other;
    if (count_masses(&first, &hand, s, i) != 1)
        return false;
    for (size_t k = 0; k < s->n; k++) {
        if (x->class[k] != x->class[i] && x->class[k] != x->class[first])
            continue;
        if (count_masses(&partner, &by_hand, s, k) != 1 || by_hand != hand ||
            count_masses(&back, &other, s, partner) != 1 ||
            s->is[k].generations != s->is[partner].generations ||
            x->class[partner] !=
                (x->class[k] == x->class[i] ? x->class[first] : x->class[i]))
            return false;
    }
    return true;
}

/* Are the masses of i's class general, or in some basis? */
static bool masses_fit(const struct merge *x, size_t i)
{
    bool closed = true;
    for (size_t k = i + 1; closed && k < x->s->n; k++)
        closed = x->class[k] != i || exchanged(x->s, i, k, x->flip[k], MASSES);
    return closed || is_paired(x, i);
}

/* A class that masses tell apart is found again with all products. */
static bool refine(struct merge *x)
{
    bool refined = false;
    for (size_t i = 0; i < x->s->n; i++) {
        if (x->class[i] != i || x->strict[i] || masses_fit(x, i))
            continue;
        for (size_t k = i; k < x->s->n; k++)
            x->strict[k] |= x->class[k] == i;
        refined = true;
    }
    return refined;
}

/* ---- one piece of many */

static void join(struct an_shape_piece *x, const struct an_shape_piece *y,
                 bool flip)
{
    size_t n = x->nmembers + y->nmembers;
    struct an_shape_member *all = an_alloc(n, sizeof *all);
    memcpy(all, x->member, x->nmembers * sizeof *all);
    for (size_t k = 0; k < y->nmembers; k++)
        all[x->nmembers + k] = (struct an_shape_member){
            y->member[k].piece, y->member[k].conjugate != flip};
    free(x->member);
    x->member = all;
    x->nmembers = n;
    x->generations += y->generations;
}

static void replace(struct merge *x)
{
    struct an_shape *s = x->s;
    size_t *place = an_alloc(s->n, sizeof *place), kept = 0;
    for (size_t i = 0; i < s->n; i++) {
        if (x->class[i] == i) {
            place[i] = kept;
            s->is[kept++] = s->is[i];
            continue;
        }
        place[i] = place[x->class[i]];
        join(&s->is[place[i]], &s->is[i], x->flip[i]);
        an_shape_piece_clear(&s->is[i], s);
    }
    s->n = kept;
    for (int hand = 0; hand < 2; hand++) {
        struct an_shape_products *p = &s->products[hand];
        for (size_t k = 0; k < p->n; k++)
            for (size_t f = 0; f < p->v[k].n; f++) {
                size_t i = p->v[k].factor[f] / 2;
                bool star = p->v[k].factor[f] % 2 == 1;
                p->v[k].factor[f] = 2 * place[i] + (star != x->flip[i]);
            }
        an_shape_products_settle(p, s);
    }
    free(place);
}

void an_shape_merge(struct an_shape *s, bool coarse)
{
    struct merge x = {.s = s, .coarse = coarse};
    x.class = an_alloc(s->n, sizeof *x.class);
    x.flip = an_alloc(s->n, sizeof *x.flip);
    x.strict = an_alloc(s->n, sizeof *x.strict);
    do
        find_classes(&x);
    while (!coarse && refine(&x));
    replace(&x);
    free(x.class);
    free(x.flip);
    free(x.strict);
}

/* ---- two shapes */

static int by_size(const void *x, const void *y)
{
    const size_t *a = x, *b = y;
    return *a < *b ? -1 : *a > *b;
}

bool an_shapes_cut_otherwise(const struct an_shape *a, const struct an_shape *b)
{
    const struct an_shape *side[2] = {a, b};
    size_t *size[2], total[2][AN_SHAPE_VECTOR + 1] = {{0}};
    for (int k = 0; k < 2; k++) {
        size[k] = an_alloc(side[k]->n, sizeof *size[k]);
        for (size_t i = 0; i < side[k]->n; i++) {
            size[k][i] = side[k]->is[i].generations;
            total[k][side[k]->is[i].kind] += size[k][i];
        }
        if (side[k]->n > 0)
            qsort(size[k], side[k]->n, sizeof *size[k], by_size);
    }
    bool otherwise =
        memcmp(total[0], total[1], sizeof total[0]) == 0 &&
        (a->n != b->n ||
         (a->n > 0 && memcmp(size[0], size[1], a->n * sizeof *size[0]) != 0));
    free(size[0]);
    free(size[1]);
    return otherwise;
}
