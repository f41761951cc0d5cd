/* composite.c - dark matter made of confined constituents.
 *
 * Where a new gauge factor stays unbroken its charged fields are confined; a
 * product of them that is neutral, physical and of nonzero class is a candidate
 * (a dark baryon). Whether one exists is read off the lattice of all products;
 * the one to show is searched by the number of constituents.
 */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

/* Factors of a dark baryon, and products of that many that are tried. */
#define MAX_COMPOSITE 8
#define MAX_TRIED 20000
#define MAX_CONSTITUENTS 12

static bool is_confined(const struct stability *s, const int *labels)
{
    const struct lattice *L = s->L;
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (s->confining[g] &&
            !an_subalgebra_neutral(&L->h[g], labels + L->m->first_label[g]))
            return true;
    return false;
}

/* One constituent for each field and charge under a new confining factor. */
static void constituents(struct product *p, const struct stability *s)
{
    const struct lattice *L = s->L;
    const struct an_model *m = L->m;
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t k = 0; k < L->field[i].npieces; k++)
            for (size_t b = 0; b < L->field[i].nblocks; b++) {
                const int *labels = L->field[i].piece[k].labels;
                if (p->n == MAX_CONSTITUENTS || !is_confined(s, labels))
                    continue;
                product_add(
                    p,
                    (struct item){.field = i,
                                  .generation = L->field[i].block[b].first,
                                  .labels = labels,
                                  .fermion = an_field_has_fermion(&m->field[i]),
                                  .power = 1});
            }
}

static bool is_physical(const struct stability *s, const fmpz *x)
{
    fmpz_mat_t row;
    fmpz_mat_init(row, 1, s->L->n);
    for (slong k = 0; k < s->L->n; k++)
        fmpz_set(fmpz_mat_entry(row, 0, k), x + k);
    bool yes = an_lattice_contains(NULL, &s->physical, row);
    fmpz_mat_clear(row);
    return yes;
}

/* Do these constituents (power[i] of each) make a neutral composite of nonzero
 * class? */
static bool is_composite(const struct stability *s, const struct product *all,
                         const long *power)
{
    const struct lattice *L = s->L;
    struct product p = {0};
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < all->n; i++)
        if (power[i]) {
            product_add(&p, all->v[i]);
            p.v[p.n - 1].power = power[i];
        }
    product_vector(x, L, &p);
    bool yes = is_neutral(L, x) && is_physical(s, x) &&
               !lattice_class_is_zero(&s->D, x, L->n);
    _fmpz_vec_clear(x, L->n);
    free(p.v);
    return yes;
}

/* Is there any neutral composite of nonzero class? The lattice of all products
 * of constituents, cut down to physical and neutral ones, tells. */
static bool composites_exist(const struct stability *s,
                             const struct product *all)
{
    const struct lattice *L = s->L;
    struct rows w;
    fmpz_mat_t W;
    struct an_lattice span, physical, neutral;
    rows_init(&w, L->n);
    for (size_t i = 0; i < all->n; i++) {
        struct product one = {.v = all->v + i, .n = 1};
        product_vector(rows_add(&w), L, &one);
    }
    for (size_t g = 0; g < L->m->ngroups; g++)
        for (int i = 0; s->confining[g] && i < L->h[g].rank; i++) {
            fmpz *row = rows_add(&w);
            int width = L->m->group[g].lie.rank;
            for (int k = 0; k < width; k++)
                fmpz_set_si(row + L->m->coordinate[g] + k,
                            L->h[g].simple[i * width + k]);
        }
    rows_matrix(W, &w);
    an_lattice_init(&span, L->n);
    an_lattice_init(&physical, L->n);
    an_lattice_span(&span, W);
    an_lattice_preimage(&physical, &span, s->labels, s->root_labels);
    neutral_part(&neutral, &physical, L);
    bool exist = false;
    fmpz *x = _fmpz_vec_init(L->n);
    for (slong i = 0; i < fmpz_mat_nrows(neutral.basis) && !exist; i++) {
        for (slong k = 0; k < L->n; k++)
            fmpz_set(x + k, fmpz_mat_entry(neutral.basis, i, k));
        exist = !lattice_class_is_zero(&s->D, x, L->n);
    }
    _fmpz_vec_clear(x, L->n);
    an_lattice_clear(&span);
    an_lattice_clear(&physical);
    an_lattice_clear(&neutral);
    fmpz_mat_clear(W);
    rows_clear(&w);
    return exist;
}

static void take_composite(struct an_dark_matter *d, struct stability *s,
                           const struct product *all, const long *power)
{
    struct product p = {0};
    for (size_t i = 0; i < all->n; i++)
        if (power[i]) {
            product_add(&p, all->v[i]);
            p.v[p.n - 1].power = power[i];
        }
    char *name = product_text(&p, s->L, false);
    for (size_t i = 0; i < d->ncandidates && name; i++)
        if (strcmp(d->candidate[i], name) == 0) {
            free(name);
            name = NULL;
        }
    if (name)
        name_add(&d->candidate, &d->ncandidates, name);
    if (s->first.n == 0)
        for (size_t i = 0; i < p.n; i++)
            product_add(&s->first, p.v[i]);
    free(p.v);
}

/* pick[0..depth) := the next non-decreasing choice among n; false at the end.
 */
static bool next_choice(size_t *pick, size_t depth, size_t n)
{
    size_t d = depth;
    while (d > 0 && pick[d - 1] == n - 1)
        d--;
    if (d == 0)
        return false;
    size_t value = pick[d - 1] + 1;
    for (; d <= depth; d++)
        pick[d - 1] = value;
    return true;
}

void find_composites(struct an_dark_matter *d, struct stability *s)
{
    struct product all = {0};
    constituents(&all, s);
    if (all.n == 0 || !composites_exist(s, &all)) {
        free(all.v);
        return;
    }
    size_t had = d->ncandidates, tried = 0;
    size_t pick[MAX_COMPOSITE];
    long power[MAX_CONSTITUENTS];
    for (size_t depth = 2; depth <= MAX_COMPOSITE && d->ncandidates == had;
         depth++) {
        memset(pick, 0, sizeof pick);
        do {
            memset(power, 0, sizeof power);
            for (size_t i = 0; i < depth; i++)
                power[pick[i] / 2] += pick[i] % 2 ? -1 : 1;
            if (pick[0] % 2 == 0 && is_composite(s, &all, power))
                take_composite(d, s, &all, power);
        } while (++tried < MAX_TRIED && next_choice(pick, depth, 2 * all.n));
    }
    if (d->ncandidates == had) {
        struct an_text t = {0};
        an_text_printf(&t, "composite of %s",
                       s->L->m->field[all.v[0].field].name);
        name_add(&d->candidate, &d->ncandidates, an_text_take(&t));
    }
    free(all.v);
}
