/* composite.c - dark matter made of confined constituents.
 *
 * Where a new gauge factor stays unbroken its charged fields are confined; a
 * product of them that is neutral, physical and of nonzero class is a candidate
 * (a dark baryon, or a single one bound to gauge bosons). Whether one exists is
 * read off the lattice of all products; the one to show is searched by the
 * number of constituents.
 */

#include "residual/verdicts/composite.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/stability.h"
#include "residual/witness/absorb.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"

/* Factors of a dark baryon, and products of that many that are tried. */
#define MAX_COMPOSITE 8
#define MAX_TRIED 4000
#define MAX_CONSTITUENTS 12

static bool is_confined(const struct an_stability_group *s, const int *labels)
{
    const struct an_charges *L = s->L;
    for (size_t p = 0; p < L->nparts; p++)
        if (s->confining[p] &&
            !an_subalgebra_neutral(&L->part[p].h, labels + L->part[p].first))
            return true;
    return false;
}

static void add_constituent(struct an_product *p, size_t field,
                            const struct an_generations *b, const int *labels,
                            bool fermion)
{
    an_product_add(p, (struct an_item){.field = field,
                                       .generation = b->first,
                                       .labels = labels,
                                       .fermion = fermion,
                                       .power = 1});
}

/* One constituent for each field and charge under a new confining factor; both
 * halves of a superfield. */
static void constituents(struct an_product *p,
                         const struct an_stability_group *s)
{
    const struct an_charges *L = s->L;
    const struct an_model *m = L->m;
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t k = 0; k < L->field[i].npieces; k++) {
            const int *labels = L->field[i].piece[k].labels;
            if (!is_confined(s, labels))
                continue;
            for (size_t b = 0; b < L->field[i].nblocks; b++) {
                const struct an_generations *block = &L->field[i].block[b];
                if (an_field_has_fermion(&m->field[i]))
                    add_constituent(p, i, block, labels, true);
                if (an_field_has_boson(&m->field[i]))
                    add_constituent(p, i, block, labels, false);
            }
        }
}

/* The constituents, their charges, and what one binds them with. */
struct binding {
    struct an_product all;  /* constituents, power 1 each */
    struct an_rows charges; /* one row for each of them, then the simple
                            roots of the new confining factors */
};

static void binding_init(struct binding *b, const struct an_stability_group *s)
{
    const struct an_charges *L = s->L;
    *b = (struct binding){0};
    constituents(&b->all, s);
    an_rows_init(&b->charges, L->n);
    for (size_t i = 0; i < b->all.n; i++) {
        struct an_product one = {.v = b->all.v + i, .n = 1};
        an_product_vector(an_rows_add(&b->charges), L, &one);
    }
    for (size_t p = 0; p < L->nparts; p++)
        if (s->confining[p])
            an_part_add_roots(&b->charges, L, &L->part[p]);
}

static void binding_clear(struct binding *b)
{
    an_product_clear(&b->all);
    an_rows_clear(&b->charges);
}

/* Is x neutral, physical and of nonzero class? */
static bool is_candidate(const struct an_stability_group *s, const fmpz *x)
{
    return an_is_neutral(s->L, x) &&
           an_lattice_contains(NULL, &s->physical, x) &&
           !an_charges_class_is_zero(&s->D, x);
}

/* x := a neutral composite of nonzero class, if there is one: the lattice of
 * all products of constituents, cut down to physical and neutral ones. */
static bool any_composite(fmpz *x, struct an_stability_group *s,
                          const struct binding *b)
{
    const struct an_charges *L = s->L;
    struct an_lattice span, physical, neutral;
    an_lattice_init(&span, L->n);
    an_lattice_init(&physical, L->n);
    an_rows_span(&span, &b->charges);
    an_lattice_preimage(&physical, &span, s->labels, s->root_labels);
    an_neutral_part(&neutral, &physical, L);
    bool exist = false;
    an_rows_add_matrix(&s->neutrals, neutral.basis);
    for (slong i = 0; i < fmpz_mat_nrows(neutral.basis) && !exist; i++) {
        _fmpz_vec_set(x, fmpz_mat_entry(neutral.basis, i, 0), L->n);
        exist = !an_charges_class_is_zero(&s->D, x);
    }
    an_lattice_clear(&span);
    an_lattice_clear(&physical);
    an_lattice_clear(&neutral);
    return exist;
}

/* Adds the composite with these powers to the candidates, once. */
static void take_composite(struct an_dark_matter *d,
                           struct an_stability_group *s,
                           const struct binding *b, const fmpz *power)
{
    struct an_product p = {0};
    for (size_t i = 0; i < b->all.n; i++)
        if (!fmpz_is_zero(power + i))
            fmpz_set(an_product_add(&p, b->all.v[i]), power + i);
    char *name = an_product_prose(&p, s->L, AN_OF_FIELDS);
    if (p.n == 1 && fmpz_is_pm1(&p.v[0].power)) {
        struct an_text bound = {0};
        an_text_printf(&bound, "%s (bound)", name);
        free(name);
        name = an_text_take(&bound);
    }
    fmpz *x = _fmpz_vec_init(s->L->n);
    an_product_vector(x, s->L, &p);
    an_candidate_add(d, s, name, AN_NO_GROUP, x);
    _fmpz_vec_clear(x, s->L->n);
    if (s->first.n == 0)
        for (size_t i = 0; i < p.n; i++)
            an_product_add(&s->first, p.v[i]);
    an_product_clear(&p);
}

/* Powers that did not cancel each other. */
static bool counts(const fmpz *power, size_t n, size_t constituents)
{
    fmpz_t sum;
    fmpz_init(sum);
    for (size_t i = 0; i < n; i++)
        if (fmpz_sgn(power + i) < 0)
            fmpz_sub(sum, sum, power + i);
        else
            fmpz_add(sum, sum, power + i);
    bool all = fmpz_equal_ui(sum, constituents);
    fmpz_clear(sum);
    return all;
}

/* Takes the composites of `depth` constituents; pick p means constituent p/2,
 * conjugated when p is odd. The first one is unstarred: a composite and its
 * antiparticle are one. */
static void take_depth(struct an_dark_matter *d, struct an_stability_group *s,
                       const struct binding *b, size_t depth, size_t *tried)
{
    slong n = s->L->n;
    size_t pick[MAX_COMPOSITE] = {0};
    size_t most = b->all.n < MAX_CONSTITUENTS ? b->all.n : MAX_CONSTITUENTS;
    fmpz *power = _fmpz_vec_init((slong)b->all.n);
    fmpz *x = _fmpz_vec_init(n);
    do {
        _fmpz_vec_zero(power, (slong)b->all.n);
        _fmpz_vec_zero(x, n);
        for (size_t i = 0; i < depth; i++) {
            const fmpz *row = b->charges.v + (slong)(pick[i] / 2) * n;
            long sign = pick[i] % 2 ? -1 : 1;
            fmpz_add_si(power + pick[i] / 2, power + pick[i] / 2, sign);
            _fmpz_vec_scalar_addmul_si(x, row, n, sign);
        }
        if (pick[0] % 2 == 0 && counts(power, b->all.n, depth) &&
            is_candidate(s, x))
            take_composite(d, s, b, power);
    } while (++*tried < MAX_TRIED && an_next_multiset(pick, depth, 2 * most));
    _fmpz_vec_clear(power, (slong)b->all.n);
    _fmpz_vec_clear(x, n);
}

/* The composite x, written with as few constituents as we can. */
static void take_vector(struct an_dark_matter *d, struct an_stability_group *s,
                        const struct binding *b, fmpz *x)
{
    fmpz *y = _fmpz_vec_init(b->charges.n);
    _fmpz_vec_neg(x, x, s->L->n);
    if (an_absorb(y, &b->charges, x, (slong)b->all.n))
        take_composite(d, s, b, y);
    _fmpz_vec_clear(y, b->charges.n);
}

void an_composites_find(struct an_dark_matter *d, struct an_stability_group *s)
{
    struct binding b;
    fmpz *x = _fmpz_vec_init(s->L->n);
    binding_init(&b, s);
    if (b.all.n > 0 && any_composite(x, s, &b)) {
        size_t had = d->ncandidates, tried = 0;
        for (size_t depth = 1; depth <= MAX_COMPOSITE && d->ncandidates == had;
             depth++) {
            d->constituents = depth;
            take_depth(d, s, &b, depth, &tried);
        }
        d->one_of_many = d->ncandidates == had;
        if (d->one_of_many)
            take_vector(d, s, &b, x);
    }
    binding_clear(&b);
    _fmpz_vec_clear(x, s->L->n);
}
