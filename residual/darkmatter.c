/* darkmatter.c - which symmetry keeps dark matter stable, and what carries it.
 *
 * V collects the charges of everything light. A physical state (its labels in
 * the root lattice of every unbroken gauge factor) can decay into light states
 * exactly when its charge lies in V: the stability group is
 * D = A_0 / (A_0 and V) = (A_0 + V) / V.
 */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

/* Factors of a dark baryon, and products of that many that are tried. */
#define MAX_COMPOSITE 8
#define MAX_TRIED 20000
#define MAX_CONSTITUENTS 12

struct stability {
    const struct lattice *L;
    struct light light;
    struct rows V;              /* light charges and relations */
    fmpq_mat_t labels;          /* labels under unbroken gauge factors */
    fmpq_mat_t root_labels;     /* those of their roots */
    struct an_lattice physical; /* A_0 */
    struct an_quotient D;       /* (A_0 + V) / V */
    struct an_quotient neutral; /* its part with neutral members */
    struct an_quotient outside; /* A / (A_0 + V) */
    struct product first;       /* the first candidate, for the witness */
};

static slong gauged_rank(const struct lattice *L)
{
    slong n = 0;
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (L->m->group[g].gauged)
            n += L->h[g].rank;
    return n;
}

/* Rows of F: coroots of the unbroken gauge factors; of M: their roots' labels. */
static void label_functionals(fmpq_mat_t F, fmpq_mat_t M,
                              const struct lattice *L)
{
    const struct an_model *m = L->m;
    slong n = gauged_rank(L), row = 0;
    fmpq_mat_init(F, n, L->n);
    fmpq_mat_init(M, n, n);
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_subalgebra *h = &L->h[g];
        if (!m->group[g].gauged || h->rank == 0)
            continue;
        int width = m->group[g].lie.rank;
        int *labels = an_alloc((size_t)h->rank, sizeof *labels);
        for (int i = 0; i < h->rank; i++) {
            for (int k = 0; k < width; k++)
                fmpq_set_si(fmpq_mat_entry(F, row + i,
                                           (slong)m->coordinate[g] + k),
                            h->coroot[i * width + k], 1);
            an_subalgebra_labels(labels, h, h->simple + i * width);
            for (int k = 0; k < h->rank; k++)
                fmpq_set_si(fmpq_mat_entry(M, row + i, row + k), labels[k], 1);
        }
        row += h->rank;
        free(labels);
    }
}

/* N := the elements of P with electric charge 0. */
static void neutral_part(struct an_lattice *N, const struct an_lattice *P,
                         const struct lattice *L)
{
    fmpq_mat_t Q, none;
    fmpq_mat_init(Q, 1, L->n);
    fmpq_mat_init(none, 0, 1);
    for (slong k = 0; k < L->n; k++)
        fmpq_set(fmpq_mat_entry(Q, 0, k), L->electric + k);
    an_lattice_init(N, L->n);
    an_lattice_preimage(N, P, Q, none);
    fmpq_mat_clear(Q);
    fmpq_mat_clear(none);
}

static void add_basis(struct rows *r, const struct an_lattice *lattice)
{
    for (slong i = 0; i < fmpz_mat_nrows(lattice->basis); i++)
        for (slong k = 0, at = (rows_add(r), r->n - 1); k < r->width; k++)
            fmpz_set(r->v + at * r->width + k,
                     fmpz_mat_entry(lattice->basis, i, k));
}

/* q := (P + V) / V. */
static void quotient_by_light(struct an_quotient *q, const struct an_lattice *P,
                              const struct rows *V)
{
    struct rows all;
    fmpz_mat_t A, B;
    rows_init(&all, V->width);
    rows_add_all(&all, V);
    add_basis(&all, P);
    rows_matrix(A, &all);
    rows_matrix(B, V);
    an_quotient_init(q, V->width);
    an_quotient_set(q, A, B);
    fmpz_mat_clear(A);
    fmpz_mat_clear(B);
    rows_clear(&all);
}

static void stability_init(struct stability *s, const struct lattice *L,
                           const struct species_list *species)
{
    *s = (struct stability){.L = L};
    light_states(&s->light, L, species);
    rows_init(&s->V, L->n);
    light_rows(&s->V, L, &s->light);
    rows_add_all(&s->V, &L->R);
    label_functionals(s->labels, s->root_labels, L);
    an_lattice_init(&s->physical, L->n);
    an_lattice_preimage(&s->physical, &L->C.whole, s->labels, s->root_labels);
    quotient_by_light(&s->D, &s->physical, &s->V);
    struct an_lattice neutral;
    neutral_part(&neutral, &s->physical, L);
    quotient_by_light(&s->neutral, &neutral, &s->V);
    an_lattice_clear(&neutral);
    fmpz_mat_t A, B;
    rows_matrix(A, &L->A);
    fmpz_mat_init_set(B, s->D.whole.basis);
    an_quotient_init(&s->outside, L->n);
    an_quotient_set(&s->outside, A, B);
    fmpz_mat_clear(A);
    fmpz_mat_clear(B);
}

static void stability_clear(struct stability *s)
{
    light_clear(&s->light);
    rows_clear(&s->V);
    fmpq_mat_clear(s->labels);
    fmpq_mat_clear(s->root_labels);
    an_lattice_clear(&s->physical);
    an_quotient_clear(&s->D);
    an_quotient_clear(&s->neutral);
    an_quotient_clear(&s->outside);
    free(s->first.v);
}

/* Does x, dressed by light states or else as many times as it takes to be
 * physical, carry a nonzero class of D? */
static bool is_protected(const struct stability *s, const fmpz *x)
{
    slong n = s->L->n;
    fmpz_mat_t c;
    fmpz_t order, g;
    fmpz *y = _fmpz_vec_init(n);
    fmpz_mat_init(c, 1, s->outside.nfactors);
    fmpz_init(g);
    fmpz_init_set_ui(order, 1);
    lattice_class(c, &s->outside, x, n);
    for (slong i = 0; i < s->outside.nfactors; i++) {
        if (fmpz_is_zero(&s->outside.order[i]))
            continue;
        fmpz_gcd(g, fmpz_mat_entry(c, 0, i), &s->outside.order[i]);
        fmpz_divexact(g, &s->outside.order[i], g);
        fmpz_lcm(order, order, g);
    }
    _fmpz_vec_scalar_mul_fmpz(y, x, n, order);
    bool yes = !lattice_class_is_zero(&s->D, y, n);
    fmpz_mat_clear(c);
    fmpz_clear(order);
    fmpz_clear(g);
    _fmpz_vec_clear(y, n);
    return yes;
}

static bool is_neutral(const struct lattice *L, const fmpz *x)
{
    fmpq_t q;
    fmpq_init(q);
    functional_apply(q, L->electric, x, L->n);
    bool yes = fmpq_is_zero(q);
    fmpq_clear(q);
    return yes;
}

/* Do all weights of the field's representation have one class modulo V? They do
 * when the roots of the groups that move it are light. */
static bool one_class(const struct stability *s, size_t field)
{
    const struct lattice *L = s->L;
    const struct an_model *m = L->m;
    fmpz *x = _fmpz_vec_init(L->n);
    bool same = true;
    for (size_t g = 0; g < m->ngroups; g++) {
        int r = m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 0;
        bool moves = false;
        for (int i = 0; i < r; i++)
            moves = moves || m->field[field].group[g].labels[i] != 0;
        for (int i = 0; i < r && moves && same; i++) {
            _fmpz_vec_zero(x, L->n);
            for (int k = 0; k < r; k++)
                fmpz_set_si(x + m->coordinate[g] + k,
                            m->group[g].lie.cartan[i * r + k]);
            same = lattice_class_is_zero(&s->D, x, L->n);
        }
    }
    _fmpz_vec_clear(x, L->n);
    return same;
}

static bool field_is_protected(const struct stability *s, size_t field,
                               bool fermion)
{
    const struct lattice *L = s->L;
    const struct field_data *d = &L->field[field];
    fmpz *x = _fmpz_vec_init(L->n);
    size_t weights = one_class(s, field) ? 1 : d->component.n;
    bool found = false;
    for (size_t w = 0; w < weights && !found; w++)
        for (size_t b = 0; b < d->nblocks && !found; b++) {
            lattice_vector(x, L, field, d->block[b].first,
                           d->component.labels + w * d->component.rank,
                           fermion);
            found = is_protected(s, x);
        }
    _fmpz_vec_clear(x, L->n);
    return found;
}

/* A neutral singlet of nonzero class among the field's pieces. */
static bool field_is_candidate(struct stability *s, size_t field, bool fermion)
{
    const struct lattice *L = s->L;
    const struct field_data *d = &L->field[field];
    fmpz *x = _fmpz_vec_init(L->n);
    bool found = false;
    for (size_t i = 0; i < d->npieces && !found; i++)
        for (size_t b = 0; b < d->nblocks && !found; b++) {
            if (!d->piece[i].singlet)
                continue;
            struct item t = {.field = field,
                             .generation = d->block[b].first,
                             .labels = d->piece[i].labels,
                             .fermion = fermion,
                             .power = 1};
            lattice_vector(x, L, field, t.generation, t.labels, fermion);
            found = is_neutral(L, x) && !lattice_class_is_zero(&s->D, x, L->n);
            if (found && s->first.n == 0)
                product_add(&s->first, t);
        }
    _fmpz_vec_clear(x, L->n);
    return found;
}

static void name_add(char ***v, size_t *n, char *name)
{
    size_t cap = *n;
    *v = an_grow(*v, &cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = name;
}

static void find_fields(struct an_dark_matter *d, struct stability *s)
{
    const struct an_model *m = s->L->m;
    for (size_t i = 0; i < m->nfields; i++) {
        bool kept = false, candidate = false;
        for (int fermion = 0; fermion < 2; fermion++) {
            if (!(fermion ? an_field_has_fermion(&m->field[i])
                          : an_field_has_boson(&m->field[i])))
                continue;
            if (field_is_protected(s, i, fermion)) {
                kept = true;
                candidate |= field_is_candidate(s, i, fermion);
            }
        }
        if (kept)
            name_add(&d->protected_name, &d->nprotected,
                     an_strdup(m->field[i].name));
        if (candidate)
            name_add(&d->candidate, &d->ncandidates,
                     an_strdup(m->field[i].name));
    }
}

/* One factor's broken gauge bosons. labels: total_rank scratch. */
static void find_bosons_of(struct an_dark_matter *d, struct stability *s,
                           size_t g, int *labels)
{
    const struct lattice *L = s->L;
    const struct an_model *m = L->m;
    const struct an_lie *lie = &m->group[g].lie;
    size_t r = (size_t)lie->rank;
    struct an_weights w;
    struct an_branching b;
    an_weights_init(&w);
    an_branching_init(&b);
    if (an_rep_weights(&w, lie, lie->positive + (lie->npositive - 1) * r))
        an_branch(&b, &L->h[g], &w);
    bool kept = false, candidate = false;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < b.n; i++) {
        _fmpz_vec_zero(x, L->n);
        memset(labels, 0, m->total_rank * sizeof *labels);
        memcpy(labels + m->first_label[g], b.highest + i * r,
               r * sizeof *labels);
        for (size_t k = 0; k < r; k++)
            fmpz_set_si(x + m->coordinate[g] + k, b.highest[i * r + k]);
        if (!is_protected(s, x))
            continue;
        kept = true;
        if (!an_subalgebra_neutral(&L->h[g], b.highest + i * r) ||
            !is_neutral(L, x) || candidate)
            continue;
        candidate = true;
        if (s->first.n == 0)
            product_add(&s->first, (struct item){.field = GAUGE_BOSON,
                                                 .labels = labels,
                                                 .power = 1});
    }
    struct an_text t = {0};
    an_text_printf(&t, "gauge %s", m->group[g].name);
    if (kept)
        name_add(&d->protected_name, &d->nprotected,
                 an_strdup(an_text_string(&t)));
    if (candidate)
        name_add(&d->candidate, &d->ncandidates,
                 an_strdup(an_text_string(&t)));
    an_text_clear(&t);
    _fmpz_vec_clear(x, L->n);
    an_weights_clear(&w);
    an_branching_clear(&b);
}

/* A new confining factor: unbroken, gauged, and not colour. */
static bool is_confining(const struct lattice *L, size_t g)
{
    const struct an_model *m = L->m;
    return m->group[g].kind == AN_SIMPLE && m->group[g].gauged &&
           L->h[g].rank > 0 && !(m->has_colour && m->colour_group == g);
}

static bool is_confined(const struct lattice *L, const int *labels)
{
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (is_confining(L, g) &&
            !an_subalgebra_neutral(&L->h[g], labels + L->m->first_label[g]))
            return true;
    return false;
}

/* One constituent for each field and charge under a new confining factor. */
static void constituents(struct product *p, const struct lattice *L)
{
    const struct an_model *m = L->m;
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t k = 0; k < L->field[i].npieces; k++)
            for (size_t b = 0; b < L->field[i].nblocks; b++) {
                const int *labels = L->field[i].piece[k].labels;
                if (p->n == MAX_CONSTITUENTS || !is_confined(L, labels))
                    continue;
                product_add(p, (struct item){
                                   .field = i,
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
        for (int i = 0; is_confining(L, g) && i < L->h[g].rank; i++) {
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
    char *name = product_text(&p, s->L->m, false);
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

/* pick[0..depth) := the next non-decreasing choice among n; false at the end. */
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

/* The composites with the fewest constituents. */
static void find_composites(struct an_dark_matter *d, struct stability *s)
{
    struct product all = {0};
    constituents(&all, s->L);
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
        an_text_printf(&t, "composite of %s", s->L->m->field[all.v[0].field].name);
        name_add(&d->candidate, &d->ncandidates, an_text_take(&t));
    }
    free(all.v);
}

static void copy_factors(fmpz **factor, size_t *n, const struct an_quotient *q)
{
    *n = (size_t)q->nfactors;
    *factor = an_alloc(*n, sizeof **factor);
    for (size_t i = 0; i < *n; i++)
        fmpz_init_set(*factor + i, &q->order[i]);
}

/* The first new neutral singlet, which then decays. */
static bool would_be(struct product *p, const struct lattice *L)
{
    const struct an_model *m = L->m;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t f = 0; f < m->nfields && p->n == 0; f++)
        for (size_t i = 0; i < L->field[f].npieces && p->n == 0; i++) {
            const struct piece *piece = &L->field[f].piece[i];
            struct item t = {.field = f,
                             .labels = piece->labels,
                             .fermion = an_field_has_fermion(&m->field[f]),
                             .power = 1};
            lattice_vector(x, L, f, 0, t.labels, t.fermion);
            bool vev = false;
            for (size_t k = 0; k < L->phase->nvevs; k++)
                vev = vev || L->phase->vev[k].field == f;
            if (piece->singlet && is_neutral(L, x) && !vev &&
                !m->field[f].light &&
                !an_component_visible(m, &m->field[f], t.labels))
                product_add(p, t);
        }
    _fmpz_vec_clear(x, L->n);
    return p->n > 0;
}

void find_dark_matter(struct an_dark_matter *d, const struct lattice *L,
                      const struct species_list *species)
{
    struct stability s;
    const struct an_model *m = L->m;
    int *labels = an_alloc((m->ngroups + 1) * (m->total_rank + 1),
                           sizeof *labels);
    stability_init(&s, L, species);
    copy_factors(&d->group, &d->ngroup, &s.D);
    copy_factors(&d->neutral_group, &d->nneutral_group, &s.neutral);
    if (d->ngroup > 0) {
        find_fields(d, &s);
        for (size_t g = 0; g < m->ngroups; g++)
            if (m->group[g].kind == AN_SIMPLE && m->group[g].gauged &&
                !L->h[g].whole)
                find_bosons_of(d, &s, g, labels + g * m->total_rank);
        find_composites(d, &s);
    }
    d->stable = d->ngroup > 0 && d->ncandidates > 0;
    d->exotic_charge_only = d->ngroup > 0 && d->nneutral_group == 0;
    d->no_candidate = d->ngroup > 0 && d->ncandidates == 0;
    if (s.first.n > 0)
        witness_symmetry(&d->witness, L, &s.light, &s.first);
    else if (d->ngroup == 0 && would_be(&s.first, L))
        witness_operator(&d->witness, L, &s.first, &s.light);
    stability_clear(&s);
    free(labels);
}
