/* count.c - the number of components of a term, by plethysm.
 *
 * The k-th symmetric power of V has the character
 *   (1/k!) sum over s in S_k of the product of chi_V(g^j) over the cycles j of
 *   s, with the sign of s for the antisymmetric power.
 * V is Lorentz x gauge x flavour, and chi_V(g^j) is the product of those of the
 * factors, C^n giving n. So for each choice of cycle types, one for each
 * species, the integral over the group splits into one over each simple factor
 * (singlet.c), and no power of the whole V is ever formed. The number of
 * permutations of one cycle type is k! / (product of j^m_j m_j!).
 */
#include "terms/count.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/choice.h"
#include "terms/factor.h"
#include "terms/pairs.h"
#include "terms/presence.h"
#include "terms/singlet.h"

/* A species to some power, with the cycle type that is being summed. */
struct power {
    const struct an_species *species;
    int k;
    bool singlet; /* a scalar and a singlet: one type stands for all */
    int *part;    /* k entries: the parts of a partition, descending */
    int parts;
};

/* The factors of one choice, powers gathered. */
struct monomial {
    struct power *v;
    size_t n;
    size_t degree;
    struct an_adams *adams; /* room for degree factors */
    const struct an_model *model;
};

/* Is the species a scalar that no simple group acts on? */
static bool is_singlet(const struct an_model *model, const struct an_species *s)
{
    const struct an_field *f = &model->field[s->field];
    if (s->spin != AN_SPIN_ZERO)
        return false;
    for (size_t g = AN_START; an_group_next(&g, model, AN_SIMPLE);)
        if (!an_rep_is_trivial(&model->group[g].lie, f->group[g].labels))
            return false;
    return true;
}

static void monomial_init(struct monomial *m, const struct an_choices *c,
                          const struct an_model *model, const int *row)
{
    *m = (struct monomial){.degree = c->degree, .model = model};
    m->v = an_alloc(c->degree, sizeof *m->v);
    m->adams = an_alloc(c->degree, sizeof *m->adams);
    for (size_t i = 0; i < c->degree; i++) {
        const struct an_species *s = &c->species[row[i]];
        if (m->n == 0 || m->v[m->n - 1].species != s)
            m->v[m->n++].species = s;
        m->v[m->n - 1].k++;
    }
    for (size_t i = 0; i < m->n; i++) {
        m->v[i].part = an_alloc((size_t)m->v[i].k, sizeof *m->v[i].part);
        m->v[i].part[0] = m->v[i].k;
        m->v[i].parts = 1;
        m->v[i].singlet = is_singlet(model, m->v[i].species);
    }
}

static void monomial_clear(struct monomial *m)
{
    for (size_t i = 0; i < m->n; i++)
        free(m->v[i].part);
    free(m->v);
    free(m->adams);
}

/* The next partition of k in descending order; false after 1 + ... + 1, which
 * becomes k again. */
static bool next_partition(struct power *p)
{
    if (p->singlet)
        return false;
    int ones = 0;
    while (p->parts > 0 && p->part[p->parts - 1] == 1) {
        p->parts--;
        ones++;
    }
    if (p->parts == 0) {
        p->part[0] = p->k;
        p->parts = 1;
        return false;
    }
    int part = --p->part[p->parts - 1];
    int rest = ones + 1;
    while (rest > 0) {
        p->part[p->parts] = rest < part ? rest : part;
        rest -= p->part[p->parts++];
    }
    return true;
}

static bool next_cycle_types(struct monomial *m)
{
    for (size_t i = 0; i < m->n; i++)
        if (next_partition(&m->v[i]))
            return true;
    return false;
}

/* w := sign x permutations of the cycle type x generations^cycles. For a
 * singlet the sum over all types, n (n + 1) ... (n + k - 1). */
static void cycle_weight(fmpz_t w, const struct power *p)
{
    if (p->singlet) {
        fmpz_rfac_uiui(w, p->species->generations, (unsigned)p->k);
        return;
    }
    fmpz_t z;
    fmpz_init_set_ui(z, 1);
    int repeated = 0;
    for (int i = 0; i < p->parts; i++) {
        repeated = i > 0 && p->part[i] == p->part[i - 1] ? repeated + 1 : 1;
        fmpz_mul_si(z, z, p->part[i]);
        fmpz_mul_si(z, z, repeated);
    }
    fmpz_fac_ui(w, (unsigned)p->k);
    fmpz_divexact(w, w, z);
    fmpz_set_ui(z, p->species->generations);
    fmpz_pow_ui(z, z, (unsigned)p->parts);
    fmpz_mul(w, w, z);
    fmpz_clear(z);
    enum an_spin spin = p->species->spin;
    bool fermion = spin == AN_SPIN_LEFT || spin == AN_SPIN_RIGHT;
    if (fermion && (p->k - p->parts) % 2 != 0)
        fmpz_neg(w, w);
}

/* Which simple factor is meant: 0 and 1 are the halves of the Lorentz group,
 * then come the model's groups. False when the species is a singlet of it, or
 * when it is no simple group; *character is its representation otherwise. */
static bool find_character(size_t *character, struct an_characters *c,
                           const struct an_model *model,
                           const struct an_species *s, size_t factor)
{
    if (factor < 2) {
        enum an_spin half = factor == 0 ? AN_SPIN_LEFT : AN_SPIN_RIGHT;
        if (s->spin != half && s->spin != AN_SPIN_ONE)
            return false;
        *character = an_characters_spinor(c);
        return true;
    }
    const struct an_group *g = &model->group[factor - 2];
    if (g->kind != AN_SIMPLE)
        return false;
    const int *labels = model->field[s->field].group[factor - 2].labels;
    if (an_rep_is_trivial(&g->lie, labels))
        return false;
    *character = an_characters_find(c, &g->lie, labels);
    return true;
}

/* s := singlets of one simple factor for the present cycle types. */
static bool count_factor(fmpz_t s, struct an_characters *c,
                         const struct monomial *m, size_t factor)
{
    size_t n = 0;
    for (size_t i = 0; i < m->n; i++) {
        const struct power *p = &m->v[i];
        size_t character;
        if (!find_character(&character, c, m->model, p->species, factor))
            continue;
        /* The spinor of a conjugate field is in `spin` already. */
        bool conjugate = factor >= 2 && p->species->conjugate;
        for (int j = 0; j < p->parts; j++)
            m->adams[n++] = (struct an_adams){
                character, conjugate ? -p->part[j] : p->part[j]};
    }
    return an_product_singlets(s, c, m->adams, n);
}

/* n += weight x singlets of every simple factor, for the present types. */
static bool add_cycle_types(fmpz_t n, struct an_characters *c,
                            const struct monomial *m)
{
    size_t factors = m->model->ngroups + 2;
    if (!an_characters_spend(c, factors * (m->degree + 50)))
        return false;
    bool affordable = true;
    fmpz_t w, s;
    fmpz_init_set_ui(w, 1);
    fmpz_init(s);
    for (size_t i = 0; i < factors && affordable && !fmpz_is_zero(w); i++) {
        affordable = count_factor(s, c, m, i);
        if (affordable)
            fmpz_mul(w, w, s);
    }
    for (size_t i = 0; i < m->n && affordable && !fmpz_is_zero(w); i++) {
        cycle_weight(s, &m->v[i]);
        fmpz_mul(w, w, s);
    }
    if (affordable)
        fmpz_add(n, n, w);
    fmpz_clear(s);
    fmpz_clear(w);
    return affordable;
}

bool an_choices_count(fmpz_t n, struct an_characters *characters,
                      const struct an_choices *c, const struct an_model *model,
                      const int *row)
{
    if (c->degree == 2) {
        an_pair_count(n, model, &c->species[row[0]], &c->species[row[1]]);
        return true;
    }
    struct monomial m;
    monomial_init(&m, c, model, row);
    fmpz_zero(n);
    bool affordable;
    do {
        affordable = add_cycle_types(n, characters, &m);
    } while (affordable && next_cycle_types(&m));
    fmpz_t k;
    fmpz_init(k);
    for (size_t i = 0; i < m.n && affordable; i++) {
        fmpz_fac_ui(k, (unsigned)m.v[i].k);
        assert(fmpz_divisible(n, k));
        fmpz_divexact(n, n, k);
    }
    fmpz_clear(k);
    monomial_clear(&m);
    return affordable;
}

/* phase := that of one generator of the centre on the term; z has a phase for
 * each Dynkin label. */
static void centre_phase(fmpq_t phase, const struct an_model *model,
                         const struct an_term *term, size_t group,
                         const fmpq *z)
{
    fmpq_t p;
    fmpq_init(p);
    fmpq_zero(phase);
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        const int *labels = model->field[f->field].group[group].labels;
        slong power = f->conjugate ? -f->power : f->power;
        for (int j = 0; j < model->group[group].lie.rank; j++) {
            fmpq_mul_si(p, z + j, power * labels[j]);
            fmpq_add(phase, phase, p);
        }
    }
    fmpq_clear(p);
}

/* Does the centre of the group act on the term? */
static bool centre_acts(const struct an_model *model,
                        const struct an_term *term, size_t group)
{
    const struct an_lie *lie = &model->group[group].lie;
    fmpq *z = _fmpq_vec_init(2 * lie->rank);
    fmpq_t phase;
    fmpq_init(phase);
    int n = an_lie_centre(z, lie);
    bool acts = false;
    for (int k = 0; k < n && !acts; k++) {
        centre_phase(phase, model, term, group, z + k * lie->rank);
        acts = !fmpz_is_one(fmpq_denref(phase));
    }
    fmpq_clear(phase);
    _fmpq_vec_clear(z, 2 * lie->rank);
    return acts;
}

enum an_singlet an_term_singlet(struct an_characters *characters,
                                const struct an_model *model,
                                const struct an_term *term, size_t group)
{
    const struct an_lie *lie = &model->group[group].lie;
    size_t degree = 0;
    for (size_t i = 0; i < term->n; i++)
        degree += (size_t)term->factor[i].power;
    struct an_adams *x = an_alloc(degree, sizeof *x);
    size_t n = 0;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        const int *labels = model->field[f->field].group[group].labels;
        if (an_rep_is_trivial(lie, labels))
            continue;
        size_t character = an_characters_find(characters, lie, labels);
        for (int j = 0; j < f->power; j++)
            x[n++] = (struct an_adams){character, f->conjugate ? -1 : 1};
    }
    fmpz_t s;
    fmpz_init(s);
    enum an_singlet singlet = AN_SINGLET_UNKNOWN;
    if (an_product_singlets(s, characters, x, n))
        singlet = fmpz_is_zero(s) ? AN_SINGLET_NO : AN_SINGLET_YES;
    else if (centre_acts(model, term, group))
        singlet = AN_SINGLET_NO;
    fmpz_clear(s);
    free(x);
    return singlet;
}
