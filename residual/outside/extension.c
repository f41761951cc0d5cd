/* extension.c - elements of the stabiliser outside the torus as charges.
 *
 * The elements n t of the components (components.h) with n the lift of w, an
 * involution or of order 3. A multiplet of the unbroken algebra with a highest
 * weight that w leaves alone has a sign, that of n on its highest weight
 * vectors; t turns the sign of each vev back. So (charges, sign) of the vevs
 * are what the vacuum absorbs, and t need not be known. A multiplet that w
 * turns into another one makes up one irreducible representation with it, and
 * products of these have both signs.
 *
 * Massless gauge bosons change sign, or Goldstone bosons where w acts on global
 * factors, so that w protects no particle; where w leaves all of them alone it
 * may, unless other light states feel it (unsure.h). This covers vacua in which
 * no component is turned into another one of the same unbroken charges unless
 * the two part into an even and an odd one (outer_moved.h), w moves each ideal
 * of h in the factors that it acts on or n commutes with it, it is known which
 * multiplets are pseudoreal (outer_fermions.h), and quarks and leptons of the
 * processes are left alone. Fermions that cannot have a mass anyway do not
 * matter. Otherwise the vacuum stays undecided.
 */
#include "residual/outside/extension.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/vector.h"
#include "theory/build/generic.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/outside/component_law.h"
#include "residual/outside/outer.h"
#include "residual/outside/outer_fermions.h"
#include "residual/outside/outer_moved.h"
#include "residual/outside/outer_sign.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/rotated.h"
#include "residual/rotated/turned.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/vacuum_vectors.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/decided.h"
#include "residual/verdicts/species.h"

/* One element under study. n is taken times the sign of half the sum of labels
 * with `twist`, an element of the torus, so that it commutes with the ideals
 * that w leaves alone. */
struct element {
    const struct an_charges *L;
    const struct an_outer_element *e;
    const struct an_fermions *fermions;
    struct an_outer charges; /* of the field components */
    int *twist;              /* total_rank, 0 or 1 */
};

/* ---- conditions */

/* Does w move a simple root of the ideal? */
static bool moves_ideal(const struct element *x, size_t g,
                        const struct an_ideal *f)
{
    const struct an_model *m = x->L->m;
    const struct an_subalgebra *h = &x->L->part[g].h;
    int *root = an_alloc(m->total_rank, sizeof *root);
    bool moves = false;
    for (int i = 0; i < f->rank && !moves; i++) {
        memcpy(root + m->first_label[g], h->simple + f->node[i] * h->width,
               (size_t)h->width * sizeof *root);
        moves = !an_weyl_fixes(x->e->image, root, m->total_rank);
    }
    free(root);
    return moves;
}

/* Sums of labels that must be odd, or even, one for each bit of `on`. */
struct parities {
    uint64_t on[AN_MAX_RANK];
    bool odd[AN_MAX_RANK];
    size_t n;
};

/* Adds one, reduced by those before; false when it contradicts them. */
static bool add_parity(struct parities *p, const int *labels, size_t rank,
                       bool odd)
{
    uint64_t on = 0;
    for (size_t i = 0; i < rank; i++)
        on |= (uint64_t)(labels[i] % 2 != 0) << i;
    for (size_t k = 0; k < p->n; k++)
        if (on & p->on[k] & -p->on[k]) {
            on ^= p->on[k];
            odd ^= p->odd[k];
        }
    if (on == 0)
        return !odd;
    for (size_t k = 0; k < p->n; k++)
        if (p->on[k] & on & -on) {
            p->on[k] ^= on;
            p->odd[k] ^= odd;
        }
    p->on[p->n] = on;
    p->odd[p->n++] = odd;
    return true;
}

/* What n must be multiplied by to commute with an ideal that w does not move.
 */
static bool commutes_with(struct parities *p, const struct element *x, size_t g,
                          const struct an_ideal *f)
{
    const struct an_subalgebra *h = &x->L->part[g].h;
    bool commutes = true, odd;
    for (int i = 0; i < f->rank && commutes; i++) {
        const int *root = h->simple + f->node[i] * h->width;
        commutes = an_outer_root_sign(&odd, x->L, x->e, g, root) &&
                   add_parity(p, root, (size_t)h->width, odd);
    }
    return commutes;
}

/* Does w act on each unbroken ideal of the factors that it acts on, or n
 * commute with it? Sets the twist. */
static bool acts_well(struct element *x)
{
    const struct an_model *m = x->L->m;
    bool good = x->L->nparts == m->ngroups;
    for (size_t g = AN_START; good && an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_subalgebra *h = &x->L->part[g].h;
        struct parities p = {.n = 0};
        if (!an_outer_acts(x->e, m, g))
            continue;
        x->charges.global = x->charges.global || !m->group[g].gauged;
        for (int i = 0; i < h->nideals && good; i++)
            good = moves_ideal(x, g, &h->ideal[i]) ||
                   commutes_with(&p, x, g, &h->ideal[i]);
        /* each has a label that no other one has */
        for (size_t k = 0; k < p.n; k++)
            for (int i = 0; i < m->group[g].lie.rank && p.odd[k]; i++)
                if (p.on[k] & -p.on[k] & (uint64_t)1 << i)
                    x->twist[m->first_label[g] + (size_t)i] = 1;
    }
    return good;
}

/* Is the piece charged under an unbroken ideal that w moves? */
static bool is_turned(const struct element *x, const int *labels)
{
    const struct an_model *m = x->L->m;
    int own[AN_MAX_RANK];
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_subalgebra *h = &x->L->part[g].h;
        an_subalgebra_labels(own, h, labels + m->first_label[g]);
        for (int i = 0; i < h->nideals; i++)
            for (int k = 0; k < h->ideal[i].rank; k++)
                if (own[h->ideal[i].node[k]] != 0 &&
                    moves_ideal(x, g, &h->ideal[i]))
                    return true;
    }
    return false;
}

/* A weight of bosons on which n, 1 when done twice, has both signs. */
static bool take_split(struct element *x, size_t field, const int *labels)
{
    const struct an_model *m = x->L->m;
    const struct an_vacuum *p = x->L->vacuum;
    size_t r = m->total_rank;
    if (an_outer_order(x->e, m) != 2 ||
        an_field_has_fermion(&m->field[field]) ||
        an_outer_is_odd_twice(x->L, x->e, x->twist, labels))
        return false;
    an_outer_places_add(&x->charges.split, field, labels, r);
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t k = 0; k < p->vev[i].nweights; k++)
            if (p->vev[i].field == field &&
                memcmp(p->vev[i].weights + k * r, labels, r * sizeof *labels) ==
                    0 &&
                an_outer_vev_is_odd(x->L, x->e, x->twist, &p->vev[i], labels,
                                    labels) &&
                !an_outer_places_have(&x->charges.odd, field, labels, r))
                an_outer_places_add(&x->charges.odd, field, labels, r);
    return true;
}

/* False where verdicts on other fields may be wrong with it. */
static bool take_piece(struct element *x, size_t field, const int *labels)
{
    const struct an_model *m = x->L->m;
    int *image = an_alloc(m->total_rank, sizeof *image);
    bool odd = false, split = false, good;
    bool fermion = an_field_has_fermion(&m->field[field]);
    bool chiral =
        fermion && an_outer_is_chiral(x->L, x->fermions, field, labels);
    an_weyl_map(image, x->e->image, labels, m->total_rank);
    if (!an_weyl_fixes(x->e->image, labels, m->total_rank))
        good = chiral || !fermion || !an_outer_same_charge(x->L, image, labels);
    else if (is_turned(x, labels))
        good = chiral || !fermion || !x->L->vacuum->final;
    else if (an_outer_sign(&odd, x->L, x->e, field, labels))
        good = true, odd ^= an_outer_twisted(x->L, x->twist, labels) % 2 != 0;
    else
        good = chiral || (split = take_split(x, field, labels));
    if (odd && !split)
        an_outer_places_add(&x->charges.odd, field, labels, m->total_rank);
    if (!good && !an_field_has_boson(&m->field[field])) {
        an_outer_places_add(&x->charges.unsure, field, labels, m->total_rank);
        good = true;
    }
    free(image);
    return good;
}

static bool take_pieces(struct element *x)
{
    bool good = true;
    for (size_t f = 0; f < x->L->m->nfields && good; f++)
        for (size_t i = 0; i < x->L->field[f].npieces && good; i++)
            good = take_piece(x, f, x->L->field[f].piece[i].labels);
    return good;
}

static bool processes_stay(const struct element *x)
{
    const struct an_model *m = x->L->m;
    const int *labels[] = {m->quarks.up[0].labels, m->quarks.down[0].labels,
                           m->leptons.down[0].labels};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (labels[i] && !an_weyl_fixes(x->e->image, labels[i], m->total_rank))
            return false;
    return true;
}

/* Are active neutrinos left where they are, if w acts on a global factor? A
 * multiplet of theirs holds others as well. */
static bool actives_stay(const struct element *x)
{
    const struct an_model *m = x->L->m;
    bool stay = true;
    for (size_t i = 0; i < m->nactive && x->charges.global; i++)
        for (size_t k = 0; k < m->active[i].vev.nweights; k++)
            stay = stay &&
                   an_weyl_fixes(x->e->image,
                                 m->active[i].vev.weights + k * m->total_rank,
                                 m->total_rank);
    return stay;
}

/* ---- generators */

struct extension {
    char *name;
    long order;
    struct an_outer charges;
};

/* out := the matrix of a product, of r x r ones. */
static void multiply(int *out, const int *a, const int *b, size_t r)
{
    for (size_t i = 0; i < r; i++)
        for (size_t j = 0; j < r; j++) {
            out[i * r + j] = 0;
            for (size_t k = 0; k < r; k++)
                out[i * r + j] += a[i * r + k] * b[k * r + j];
        }
}

/* Marks the products of the marked elements with one element. */
static bool mark_products(bool *known, const struct an_component_group *c,
                          size_t with, size_t r)
{
    int *image = an_alloc(r * r, sizeof *image);
    bool *had = an_alloc(c->n, sizeof *had);
    bool closed = true;
    memcpy(had, known, c->n * sizeof *had);
    for (size_t i = 0; i < c->n && closed; i++) {
        if (!had[i])
            continue;
        multiply(image, c->element[i].image, c->element[with].image, r);
        size_t k = 0;
        while (k < c->n &&
               memcmp(image, c->element[k].image, r * r * sizeof *image) != 0)
            k++;
        closed = k < c->n;
        if (closed)
            known[k] = true;
    }
    free(had);
    free(image);
    return closed;
}

/* How many are marked? */
static size_t count(const bool *known, size_t n)
{
    size_t marked = 0;
    for (size_t i = 0; i < n; i++)
        marked += known[i];
    return marked;
}

/* known := the group that n elements generate; false when a product is not in
 * the list. */
static bool generate(bool *known, const struct an_component_group *c,
                     const size_t *element, size_t n, size_t r)
{
    bool closed = true;
    size_t before = 0;
    memset(known, 0, c->n * sizeof *known);
    known[0] = true;
    while (closed && count(known, c->n) > before) {
        before = count(known, c->n);
        for (size_t k = 0; k < n && closed; k++)
            closed = mark_products(known, c, element[k], r);
    }
    return closed;
}

static void clear_extensions(struct extension *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(x[i].name);
        an_outer_clear(&x[i].charges);
    }
    free(x);
}

/* Takes one element as a generator; is it the only one, and of order 2? */
static bool take_element(struct extension *to, const struct an_charges *L,
                         const struct an_fermions *fermions,
                         const struct an_outer_element *e, size_t vacuum,
                         bool alone)
{
    size_t r = L->m->total_rank;
    struct element x = {.L = L, .e = e, .fermions = fermions};
    x.twist = an_alloc(r, sizeof *x.twist);
    an_outer_init(&x.charges);
    bool good = acts_well(&x) && an_outer_vevs_stay(L, e, x.twist) &&
                take_pieces(&x) &&
                an_outer_bosons_part(L, e, x.twist, &x.charges);
    x.charges.still = !x.charges.global && !an_outer_moves_torus(L, e);
    if (alone && good)
        an_outer_find_twice(&x.charges, L, e, x.twist);
    if (good && L->vacuum->final) {
        x.charges.moves_quarks = !processes_stay(&x);
        x.charges.moves_active = !actives_stay(&x);
        good = an_outer_find_unpaired(&x.charges, L, e, x.twist);
    }
    free(x.twist);
    x.charges.vacuum = vacuum;
    x.charges.image = an_alloc(r * r, sizeof *x.charges.image);
    memcpy(x.charges.image, e->image, r * r * sizeof *x.charges.image);
    to->name = an_outer_name(e, L);
    to->order = (long)an_outer_order(e, L->m);
    to->charges = x.charges;
    return good;
}

static void merge(struct an_outer_places *to,
                  const struct an_outer_places *from, size_t rank)
{
    for (size_t i = 0; i < from->n; i++)
        if (!an_outer_places_have(to, from->field[i], from->labels + i * rank,
                                  rank))
            an_outer_places_add(to, from->field[i], from->labels + i * rank,
                                rank);
}

/* to += what a product of generators is not sure of; false when it does not
 * meet the conditions. */
static bool is_covered(struct an_outer *to, const struct an_charges *L,
                       const struct an_fermions *fermions,
                       const struct an_outer_element *e, size_t vacuum)
{
    struct extension *x = an_alloc(1, sizeof *x);
    bool good = take_element(x, L, fermions, e, vacuum, false);
    merge(&to->unsure, &x->charges.unsure, L->m->total_rank);
    to->still = to->still || x->charges.still;
    to->moves_quarks = to->moves_quarks || x->charges.moves_quarks;
    to->moves_active = to->moves_active || x->charges.moves_active;
    clear_extensions(x, 1);
    return good;
}

/* to += fermions of which generators that leave them alone do not generate all
 * elements that do: a product of others has a sign on them that is none of
 * theirs. Of bosons that some element moves, which have no vev, no sign is
 * asked for. */
static void find_untold(struct an_outer *to, const size_t *generator, size_t n,
                        const struct an_charges *L,
                        const struct an_fermions *fermions,
                        const struct an_component_group *c)
{
    size_t r = L->m->total_rank;
    size_t *own = an_alloc(n, sizeof *own);
    bool *known = an_alloc(c->n, sizeof *known);
    for (size_t f = 0; f < L->m->nfields; f++)
        for (size_t i = 0; i < L->field[f].npieces; i++) {
            const int *labels = L->field[f].piece[i].labels;
            size_t stay = 0, nown = 0;
            for (size_t k = 0; k < c->n; k++)
                stay += an_weyl_fixes(c->element[k].image, labels, r);
            if (stay < c->n && (!an_field_has_fermion(&L->m->field[f]) ||
                                an_outer_is_chiral(L, fermions, f, labels)))
                continue;
            for (size_t k = 0; k < n; k++)
                if (an_weyl_fixes(c->element[generator[k]].image, labels, r))
                    own[nown++] = generator[k];
            if (!generate(known, c, own, nown, r) || count(known, c->n) != stay)
                an_outer_places_add(&to->unsure, f, labels, r);
        }
    free(known);
    free(own);
}

/* v := generators of the elements of one vacuum, *n of them, of order 2 and 3.
 */
static bool find_generators(struct extension **v, size_t *n,
                            const struct an_charges *L,
                            const struct an_component_group *c, size_t vacuum)
{
    size_t r = L->m->total_rank, cap = 0;
    size_t *generator = an_alloc(c->n, sizeof *generator);
    bool *known = an_alloc(c->n, sizeof *known), good = true;
    struct an_fermions fermions;
    an_fermions_init(&fermions, L);
    *v = NULL;
    *n = 0;
    known[0] = true;
    for (size_t i = 1; i < c->n && good; i++) {
        size_t order = an_outer_order(&c->element[i], L->m);
        if (known[i]) {
            good = is_covered(&(*v)[0].charges, L, &fermions, &c->element[i],
                              vacuum);
            continue;
        }
        *v = an_grow(*v, &cap, *n + 1, sizeof **v);
        (*v)[*n] = (struct extension){0};
        generator[*n] = i;
        good =
            take_element(&(*v)[(*n)++], L, &fermions, &c->element[i], vacuum,
                         c->n == 2) &&
            (order == 2 || (order == 3 && (*v)[*n - 1].charges.odd.n == 0)) &&
            generate(known, c, generator, *n, r);
    }
    if (good && *n > 0)
        find_untold(&(*v)[0].charges, generator, *n, L, &fermions, c);
    an_fermions_clear(&fermions, L->n);
    free(generator);
    free(known);
    return good;
}

/* What is known of the components of a vacuum's stabiliser. */
enum knowledge {
    NOT_ALL,    /* not all of them */
    UNREADABLE, /* all, but not what some outside the torus do */
    ALL,
};

/* The extensions of one vacuum, NULL where there are none that we know. */
static struct extension *find_extensions(size_t *n, enum knowledge *known,
                                         const struct an_model *m,
                                         size_t vacuum,
                                         struct an_vacuum_vectors *vectors)
{
    const struct an_charges_source from = {
        .m = m, .vacuum = &m->vacuum[vacuum], .vectors = vectors};
    struct extension *v = NULL;
    struct an_charges L;
    struct an_component_group c;
    char *why = NULL;
    size_t field;
    *n = 0;
    *known = ALL;
    if (m->vacuum[vacuum].charged ||
        an_vacuum_is_decided(&field, m, &m->vacuum[vacuum]))
        return NULL;
    *known = NOT_ALL;
    an_component_group_init(&c);
    if (an_charges_init_from(&L, &from, &why) && !L.decided) {
        an_component_group_find(&c, &L);
        if (c.decided && c.plain)
            *known = ALL;
        if (*known && c.n > 1 && !find_generators(&v, n, &L, &c, vacuum)) {
            *known = UNREADABLE;
            clear_extensions(v, *n);
            v = NULL;
            *n = 0;
        }
        if (*n > 0)
            an_component_law_find(&v[0].charges.law, &c, &L);
    }
    an_component_group_clear(&c);
    an_charges_clear(&L);
    free(why);
    return v;
}

/* Those of all vacua. */
struct extensions {
    struct extension **v;
    size_t *n;
    enum knowledge *known;             /* per vacuum */
    struct an_vacuum_vectors *vectors; /* per vacuum; borrowed, or NULL */
};

static void find_some(struct extensions *x, const struct an_model *m,
                      size_t first, size_t n)
{
    for (size_t p = first; p < first + n; p++) {
        if (x->v[p])
            clear_extensions(x->v[p], x->n[p]);
        x->v[p] = find_extensions(&x->n[p], &x->known[p], m, p,
                                  x->vectors ? &x->vectors[p] : NULL);
    }
}

/* Vevs of some vacua may have been turned. */
static void forget_vectors(struct extensions *x, size_t first, size_t n)
{
    for (size_t p = first; x->vectors && p < first + n; p++)
        an_vacuum_vectors_clear(&x->vectors[p]);
}

/* Is all that the last of n vacua leaves alone read as charges? */
static bool is_read(struct an_model *m, size_t first, size_t n, void *data)
{
    enum knowledge known;
    size_t count;
    (void)data;
    struct extension *v =
        find_extensions(&count, &known, m, first + n - 1, NULL);
    clear_extensions(v, count);
    return known == ALL;
}

/* Turns the vevs of n vacua where that tells more of the last one. */
static void turn_vevs(struct extensions *x, struct an_model *m, size_t first,
                      size_t n)
{
    const struct an_replacement why = {is_read, NULL};
    enum knowledge *known = &x->known[first + n - 1];
    if (*known == NOT_ALL) {
        bool turned = an_vacua_turn(m, first, n);
        forget_vectors(x, first, n);
        if (turned)
            find_some(x, m, first, n);
    }
    if (*known == UNREADABLE && an_vacua_turn_once(m, first, n, &why)) {
        forget_vectors(x, first, n);
        find_some(x, m, first, n);
    }
}

static void extend(struct an_model *m, bool turn,
                   struct an_vacuum_vectors *vectors)
{
    struct extensions x = {.v = an_alloc(m->nvacua, sizeof(struct extension *)),
                           .n = an_alloc(m->nvacua, sizeof *x.n),
                           .known = an_alloc(m->nvacua, sizeof *x.known),
                           .vectors = vectors};
    find_some(&x, m, 0, m->nvacua);
    for (size_t p = 0, n; p < m->nvacua && turn; p += n) {
        n = an_vacua_of_chain(m, p);
        turn_vevs(&x, m, p, n);
    }
    for (size_t p = 0; p < m->nvacua; p++) {
        for (size_t i = 0; i < x.n[p]; i++) {
            an_model_add_outer(m, x.v[p][i].name, x.v[p][i].order,
                               !x.v[p][i].charges.global, &x.v[p][i].charges);
            x.v[p][i].name = NULL;
        }
        clear_extensions(x.v[p], x.n[p]);
    }
    free(x.known);
    free(x.n);
    free(x.v);
}

void an_model_take_extensions(struct an_model *m)
{
    extend(m, false, NULL);
}

void an_model_take_vacua(struct an_model *m, struct an_vacuum_vectors *vectors)
{
    an_model_rotate_vevs(m);
    extend(m, true, vectors);
}
