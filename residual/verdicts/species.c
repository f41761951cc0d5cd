/* species.c - the fermions of a vacuum, by class and representation.
 *
 * All fermions are left-handed here: a right-handed field enters with its
 * conjugate. Two multiplets can have a mass term with each other exactly when
 * their representations under the unbroken algebra are conjugate and their
 * classes in C add to zero (docs/derivations.md).
 */

#include "residual/verdicts/species.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/verdicts/active.h"
#include "residual/verdicts/own_mass.h"
#include "residual/witness/product.h"

size_t an_unbroken_rank(const struct an_charges *L)
{
    size_t n = 0;
    for (size_t p = 0; p < L->nparts; p++)
        n += (size_t)L->part[p].h.rank;
    return n;
}

void an_unbroken_labels(int *out, const struct an_charges *L, const int *labels)
{
    for (size_t p = 0; p < L->nparts; p++) {
        an_subalgebra_labels(out, &L->part[p].h, labels + L->part[p].first);
        out += L->part[p].h.rank;
    }
}

static void conjugate_labels(int *out, const struct an_charges *L,
                             const int *in)
{
    for (size_t p = 0; p < L->nparts; p++) {
        an_subalgebra_conjugate(out, &L->part[p].h, in);
        out += L->part[p].h.rank;
        in += L->part[p].h.rank;
    }
}

/* Is an odd number of the factors' representations pseudoreal? */
static bool is_pseudoreal(const struct an_charges *L, const int *labels)
{
    bool odd = false;
    for (size_t p = 0; p < L->nparts; p++) {
        odd ^= an_subalgebra_pseudoreal(&L->part[p].h, labels);
        labels += L->part[p].h.rank;
    }
    return odd;
}

bool an_multiplet_is_pseudoreal(const struct an_charges *L, const int *labels)
{
    int *own = an_alloc(an_unbroken_rank(L), sizeof *own);
    an_unbroken_labels(own, L, labels);
    bool odd = is_pseudoreal(L, own);
    free(own);
    return odd;
}

/* d := the dimension of an irreducible piece, or of the part of it that no
 * gauge interaction confines. */
static void set_dimension(fmpz_t d, const struct an_charges *L,
                          const int *labels, bool global_only)
{
    fmpz_t factor;
    fmpz_init(factor);
    fmpz_one(d);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        for (int i = 0; i < h->nideals; i++) {
            const struct an_ideal *f = &h->ideal[i];
            if (global_only && L->part[p].gauged)
                continue;
            int *own = an_alloc((size_t)f->rank, sizeof *own);
            struct an_lie lie;
            an_lie_init(&lie);
            an_lie_set(&lie, f->series, f->rank);
            for (int k = 0; k < f->rank; k++)
                own[k] = labels[f->node[k]];
            an_rep_dimension(factor, &lie, own);
            fmpz_mul(d, d, factor);
            an_lie_clear(&lie);
            free(own);
        }
        labels += h->rank;
    }
    fmpz_clear(factor);
}

/* That of the global part: its multiplicity as states. */
static long global_dimension(const struct an_charges *L, const int *labels)
{
    fmpz_t d;
    fmpz_init(d);
    set_dimension(d, L, labels, true);
    long n = fmpz_fits_si(d) ? fmpz_get_si(d) : 0;
    fmpz_clear(d);
    return n;
}

const int *an_lowest_weight(const struct an_charges *L, const struct an_item *t)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    const struct an_components *c = &L->field[t->field].component;
    int *w = an_alloc(r, sizeof *w);
    for (size_t i = 0; i < r; i++)
        w[i] = -t->labels[i];
    an_make_highest(w, L);
    for (size_t i = 0; i < r; i++)
        w[i] = -w[i];
    const int *found = t->labels;
    for (size_t i = 0; i < c->n; i++)
        if (memcmp(c->labels + i * r, w, r * sizeof *w) == 0)
            found = c->labels + i * r;
    free(w);
    return found;
}

static bool is_singlet(const struct an_charges *L, const int *labels)
{
    for (size_t p = 0; p < L->nparts; p++) {
        for (int i = 0; i < L->part[p].h.rank && L->part[p].gauged; i++)
            if (labels[i] != 0)
                return false;
        labels += L->part[p].h.rank;
    }
    return true;
}

/* class_of := that of x, of a multiplet with this weight. One that an element
 * outside the torus turns into another has all charges under it: the least of
 * its classes stands for them. */
static void multiplet_class(fmpz *class_of, const struct an_charges *L,
                            const fmpz *x, const int *labels)
{
    slong n = L->I.nfactors;
    an_charges_class(class_of, &L->I, x);
    if (!an_outer_is_there(L))
        return;
    fmpz *y = _fmpz_vec_init(L->n), *c = _fmpz_vec_init(n);
    _fmpz_vec_set(y, x, L->n);
    while (an_charges_turn(y, L, labels)) {
        an_charges_class(c, &L->I, y);
        slong k = 0;
        while (k < n && fmpz_equal(c + k, class_of + k))
            k++;
        if (k < n && fmpz_cmp(c + k, class_of + k) < 0)
            _fmpz_vec_set(class_of, c, n);
    }
    _fmpz_vec_clear(c, n);
    _fmpz_vec_clear(y, L->n);
}

static int compare(const struct an_fermion_species *a, const fmpz *class_of,
                   const int *labels, const struct an_fermions *s)
{
    for (slong i = 0; i < s->nclass; i++) {
        int c = fmpz_cmp(a->class_of + i, class_of + i);
        if (c)
            return c;
    }
    return memcmp(a->labels, labels, (size_t)s->nlabels * sizeof *labels);
}

/* Index of the species, or where it belongs when it is absent. The list is
 * sorted. */
static size_t position(bool *found, const struct an_fermions *s,
                       const fmpz *class_of, const int *labels)
{
    size_t low = 0, high = s->n;
    *found = false;
    while (low < high) {
        size_t mid = (low + high) / 2;
        int c = compare(&s->v[mid], class_of, labels, s);
        if (c == 0) {
            *found = true;
            return mid;
        }
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static struct an_fermion_species *
insert(struct an_fermions *s, const struct an_charges *L, const fmpz *class_of,
       const int *labels, const fmpz *vector, const struct an_item *item)
{
    bool found;
    size_t at = position(&found, s, class_of, labels);
    if (found)
        return &s->v[at];
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    memmove(s->v + at + 1, s->v + at, (s->n - at) * sizeof *s->v);
    s->n++;
    struct an_fermion_species *x = &s->v[at];
    *x = (struct an_fermion_species){.item = *item, .partner = -1};
    x->class_of = _fmpz_vec_init(s->nclass);
    _fmpz_vec_set(x->class_of, class_of, s->nclass);
    x->labels = an_alloc((size_t)s->nlabels, sizeof *x->labels);
    memcpy(x->labels, labels, (size_t)s->nlabels * sizeof *labels);
    x->vector = _fmpz_vec_init(L->n);
    _fmpz_vec_set(x->vector, vector, L->n);
    x->dimension = global_dimension(L, labels);
    x->singlet = is_singlet(L, labels);
    fmpq_t q;
    fmpq_init(q);
    an_vector_dot_integers(q, L->electric, vector, L->n);
    x->neutral = fmpq_is_zero(q);
    fmpq_clear(q);
    return x;
}

/* More names than this help nobody. */
#define MAX_MEMBERS 64

static void member_clear(struct an_member *m)
{
    free(m->name);
    free(m->brief);
    free(m->field);
}

void an_members_free(struct an_member *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        member_clear(&v[i]);
    free(v);
}

/* "1,2": the generations like one; "" when all are alike. */
static char *block_list(const struct an_field_charges *d, size_t generations,
                        size_t first)
{
    struct an_text t = {0};
    for (size_t j = 0; d->nblocks > 1 && j < generations; j++)
        if (d->block_of[j] == d->block_of[first])
            an_text_printf(&t, "%s%zu", t.n ? "," : "", j + 1);
    return an_text_take(&t);
}

static char *member_text(const struct an_charges *L, const struct an_item *t,
                         bool brief, bool conjugate)
{
    struct an_label l;
    char *list = block_list(&L->field[t->field],
                            L->m->field[t->field].generations, t->generation);
    an_component_label(&l, L, t->field, t->generation, *list ? list : NULL,
                       t->labels);
    free(list);
    if (brief)
        an_label_shorten(&l);
    return conjugate ? an_label_take_conjugate(&l) : an_label_take(&l);
}

struct an_member *an_species_members(size_t *n, const struct an_charges *L,
                                     const struct an_fermion_species *x)
{
    struct an_member *v = NULL;
    size_t cap = 0;
    *n = 0;
    for (size_t i = 0; i < x->all.n && *n < MAX_MEMBERS; i++) {
        const struct an_item *t = &x->all.v[i];
        bool conjugate = fmpz_sgn(&t->power) < 0, known = false;
        char *name = member_text(L, t, false, conjugate);
        for (size_t k = 0; k < *n && !known; k++)
            known = strcmp(v[k].name, name) == 0;
        if (known) {
            free(name);
            continue;
        }
        v = an_grow(v, &cap, *n + 1, sizeof *v);
        v[(*n)++] = (struct an_member){name, member_text(L, t, true, conjugate),
                                       member_text(L, t, false, false)};
    }
    return v;
}

static void add_piece(struct an_fermions *s, const struct an_charges *L,
                      size_t field, size_t piece,
                      const struct an_generations *b, bool conjugate)
{
    const struct an_field_piece *p = &L->field[field].piece[piece];
    long active = an_active_multiplets(L, field, conjugate, piece);
    fmpz *x = _fmpz_vec_init(L->n);
    fmpz *class_of = _fmpz_vec_init(s->nclass);
    int *labels = an_alloc((size_t)s->nlabels, sizeof *labels);
    an_charges_vector(x, L, field, b->first, p->labels, true);
    an_unbroken_labels(labels, L, p->labels);
    if (conjugate) {
        _fmpz_vec_neg(x, x, L->n);
        conjugate_labels(labels, L, labels);
    }
    multiplet_class(class_of, L, x, p->labels);
    const struct an_item item = {.field = field,
                                 .generation = b->first,
                                 .labels = p->labels,
                                 .fermion = true,
                                 .power = conjugate ? -1 : 1};
    struct an_fermion_species *y = insert(s, L, class_of, labels, x, &item);
    an_product_add(&y->all, item);
    y->multiplets += p->multiplicity * (long)b->count;
    if (active > 0) {
        y->active += active * (long)b->count;
        y->active_item = item;
    }
    _fmpz_vec_clear(x, L->n);
    _fmpz_vec_clear(class_of, s->nclass);
    free(labels);
}

static void add_field(struct an_fermions *s, const struct an_charges *L,
                      size_t field)
{
    const struct an_field *f = &L->m->field[field];
    const struct an_field_charges *d = &L->field[field];
    for (size_t i = 0; i < d->npieces; i++)
        for (size_t b = 0; b < d->nblocks; b++) {
            if (f->type != AN_RIGHT)
                add_piece(s, L, field, i, &d->block[b], false);
            if (f->type == AN_RIGHT || f->type == AN_DIRAC)
                add_piece(s, L, field, i, &d->block[b], true);
        }
}

/* Is a multiplet that the only element outside the torus moves its own
 * conjugate together with the one it becomes, and the two pseudoreal? With mu
 * and w mu the two weights (mu + w mu, the sign of the element done twice) is
 * absorbed where they are real, the unbroken algebra left aside, and it is with
 * the other sign where they are pseudoreal. */
static bool is_antisymmetric(const struct an_charges *L, size_t g,
                             const struct an_fermion_species *x, bool odd)
{
    const struct an_outer *o = L->m->group[g].outer;
    size_t r = L->m->total_rank;
    const int *labels = x->item.labels;
    if (!o->alone || an_weyl_fixes(o->image, labels, r))
        return false;
    int *image = an_alloc(r, sizeof *image);
    fmpz *sum = _fmpz_vec_init(L->n), *sign = sum + L->m->coordinate[g];
    an_weyl_map(image, o->image, labels, r);
    an_charges_difference(sum, L, image, labels);
    if (fmpz_sgn(&x->item.power) < 0)
        _fmpz_vec_neg(sum, sum, L->n);
    _fmpz_vec_scalar_addmul_si(sum, x->vector, L->n, 2);
    fmpz_set_ui(sign,
                an_outer_places_have(&o->twice, x->item.field, labels, r));
    bool real = an_charges_class_is_zero(&L->I, sum);
    fmpz_add_ui(sign, sign, 1);
    bool pseudoreal = !real && an_charges_class_is_zero(&L->I, sum);
    _fmpz_vec_clear(sum, L->n);
    free(image);
    return odd ? real : pseudoreal;
}

static bool needs_two(const struct an_charges *L,
                      const struct an_fermion_species *x, const int *conjugate,
                      slong nlabels)
{
    bool odd = is_pseudoreal(L, x->labels), two = x->self && odd;
    for (size_t g = 0; g < L->m->ngroups && !two; g++)
        two = an_outer_applies(L, g) &&
              memcmp(x->labels, conjugate,
                     (size_t)nlabels * sizeof *conjugate) == 0 &&
              is_antisymmetric(L, g, x, odd);
    return two;
}

static void pair_up(struct an_fermions *s, const struct an_charges *L)
{
    fmpz *minus = _fmpz_vec_init(L->n);
    fmpz *class_of = _fmpz_vec_init(s->nclass);
    int *labels = an_alloc((size_t)s->nlabels, sizeof *labels);
    for (size_t i = 0; i < s->n; i++) {
        struct an_fermion_species *x = &s->v[i];
        _fmpz_vec_neg(minus, x->vector, L->n);
        multiplet_class(class_of, L, minus, x->item.labels);
        conjugate_labels(labels, L, x->labels);
        bool found;
        size_t at = position(&found, s, class_of, labels);
        x->partner = found ? (slong)at : -1;
        x->self = found && at == i;
        x->pseudoreal = needs_two(L, x, labels, s->nlabels);
    }
    _fmpz_vec_clear(class_of, s->nclass);
    _fmpz_vec_clear(minus, L->n);
    free(labels);
}

void an_fermions_init(struct an_fermions *s, const struct an_charges *L)
{
    *s = (struct an_fermions){.nclass = L->I.nfactors};
    for (size_t p = 0; p < L->nparts; p++)
        s->nlabels += L->part[p].h.rank;
    bool *own = an_alloc(L->m->nfields, sizeof *own);
    an_own_masses_find(own, L);
    for (size_t i = 0; i < L->m->nfields; i++)
        if (an_field_has_fermion(&L->m->field[i]) && !own[i])
            add_field(s, L, i);
    free(own);
    pair_up(s, L);
}

void an_fermions_clear(struct an_fermions *s, slong n)
{
    for (size_t i = 0; i < s->n; i++) {
        struct an_fermion_species *x = &s->v[i];
        _fmpz_vec_clear(x->class_of, s->nclass);
        _fmpz_vec_clear(x->vector, n);
        free(x->labels);
        an_product_clear(&x->all);
    }
    free(s->v);
    *s = (struct an_fermions){0};
}

long an_fermions_massless(const struct an_fermions *s, size_t i)
{
    const struct an_fermion_species *x = &s->v[i];
    if (x->pseudoreal)
        return x->multiplets % 2;
    if (x->self)
        return 0;
    long partners = x->partner < 0 ? 0 : s->v[x->partner].multiplets;
    return x->multiplets > partners ? x->multiplets - partners : 0;
}

void an_fermions_count_massless(fmpz_t n, const struct an_fermions *s,
                                const struct an_charges *L)
{
    fmpz_t d;
    fmpz_init(d);
    fmpz_zero(n);
    for (size_t i = 0; i < s->n; i++) {
        long left = an_fermions_massless(s, i);
        if (left == 0)
            continue;
        set_dimension(d, L, s->v[i].labels, false);
        fmpz_addmul_ui(n, d, (unsigned long)left);
    }
    fmpz_clear(d);
}
