/* alphabet.c - the letters that products of fields are spelt with.
 *
 * A letter is one block of generations of a field or its conjugate, of one
 * chirality. What must vanish in a product is additive over its letters: U(1)
 * charges, as integers over a common denominator, with the coefficient of each
 * unknown as a charge of its own (so that only terms allowed for every value
 * pass); Z(n) charges and the classes under the centres of the simple factors,
 * modulo their orders; and the numbers of spinor indices of either kind, modulo
 * 2. The hash is a linear form in the U(1) charges with odd coefficients that
 * look random, modulo 2^64: it vanishes where they do.
 */
#include "terms/alphabet.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/blocks.h"
#include "terms/choice.h"
#include "terms/factor.h"

/* SplitMix64: Steele, Lea, Flood, OOPSLA 2014. */
static uint64_t scramble(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

void an_alphabet_init(struct an_alphabet *a)
{
    *a = (struct an_alphabet){0};
}

void an_alphabet_clear(struct an_alphabet *a)
{
    for (size_t i = 0; a->charge && i < (a->n + 1) * a->ncharges; i++)
        fmpz_clear(a->charge + i);
    free(a->charge);
    free(a->modulus);
    free(a->residue);
    free(a->hash);
    free(a->letter);
    free(a->block);
    free(a->dimension);
    an_alphabet_init(a);
}

static bool is_constrained(const struct an_model *model, size_t group,
                           enum an_group_kind kind,
                           const struct an_selection *s)
{
    return model->group[group].kind == kind &&
           !(s->drop && s->dropped == group);
}

/* Appends one letter for each block of the field. */
static void add_letters(struct an_alphabet *a, const struct an_blocks *blocks,
                        const struct an_factor *f, bool right)
{
    enum an_spin spin = an_factor_spin(a->model, f, right);
    bool fermion = spin == AN_SPIN_LEFT || spin == AN_SPIN_RIGHT;
    for (size_t k = blocks->start[f->field]; k < blocks->start[f->field + 1];
         k++) {
        size_t cap = a->cap;
        a->letter = an_grow(a->letter, &cap, a->n + 1, sizeof *a->letter);
        cap = a->cap;
        a->block = an_grow(a->block, &cap, a->n + 1, sizeof *a->block);
        a->dimension =
            an_grow(a->dimension, &a->cap, a->n + 1, sizeof *a->dimension);
        a->letter[a->n] = (struct an_species){
            .field = f->field,
            .conjugate = f->conjugate,
            .spin = spin,
            .generation = blocks->v[k].first,
            .generations = blocks->v[k].count,
        };
        a->block[a->n] = k;
        a->dimension[a->n++] = fermion ? 3 : 2;
    }
}

static void add_field(struct an_alphabet *a, const struct an_blocks *blocks,
                      enum an_sector sector, size_t field)
{
    enum an_field_type type = a->model->field[field].type;
    bool plain = type == AN_REAL_SCALAR || sector == AN_SUPERSPACE;
    int conjugates = plain ? 1 : 2;
    int chiralities = type == AN_DIRAC ? 2 : 1;
    for (int c = 0; c < conjugates; c++)
        for (int r = 0; r < chiralities; r++) {
            struct an_factor f = {.field = field,
                                  .generation = AN_EVERY,
                                  .conjugate = c != 0,
                                  .power = 1};
            add_letters(a, blocks, &f, r != 0);
        }
}

/* The part of a letter's charge under one U(1) or Z(n): of the unknown
 * `symbol`, or the constant for symbol = nunknowns; of theta for letter = n. */
static void charge_part(fmpq_t q, const struct an_alphabet *a, size_t letter,
                        size_t group, size_t symbol)
{
    fmpq_zero(q);
    if (letter == a->n) {
        fmpq_set_si(q,
                    a->model->group[group].r_symmetry &&
                        symbol == a->model->nunknowns,
                    1);
        return;
    }
    const struct an_species *s = &a->letter[letter];
    const struct an_linear *x =
        &a->model->field[s->field].group[group].charge[s->generation];
    if (symbol == a->model->nunknowns)
        fmpq_set(q, x->constant);
    for (size_t i = 0; i < x->n; i++)
        if (x->symbol[i] == symbol)
            fmpq_set(q, x->coefficient + i);
    if (s->conjugate)
        fmpq_neg(q, q);
}

/* True when one part of one U(1) is not zero for every letter; the letters'
 * parts, over a common denominator, then become one more charge. */
static bool add_charge(fmpz *charge, const struct an_alphabet *a, size_t group,
                       size_t symbol)
{
    slong n = (slong)a->n + 1;
    fmpq *q = _fmpq_vec_init(n);
    for (size_t i = 0; i <= a->n; i++)
        charge_part(q + i, a, i, group, symbol);
    bool any = !an_vector_is_zero(q, n);
    an_vector_integers(charge, q, n);
    _fmpq_vec_clear(q, n);
    return any;
}

static void set_charges(struct an_alphabet *a, const struct an_selection *s)
{
    const struct an_model *m = a->model;
    fmpz **column = NULL;
    size_t cap = 0, n = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        for (size_t k = 0; k <= m->nunknowns && is_constrained(m, g, AN_U1, s);
             k++) {
            column = an_grow(column, &cap, n + 1, sizeof *column);
            column[n] = an_alloc(a->n + 1, sizeof **column);
            if (add_charge(column[n], a, g, k))
                n++;
            else
                free(column[n]); /* zeros own nothing */
        }
    }
    a->ncharges = n;
    a->charge = an_alloc((a->n + 1) * n, sizeof *a->charge);
    for (size_t k = 0; k < n; k++) {
        for (size_t i = 0; i <= a->n; i++)
            fmpz_swap(a->charge + i * n + k, column[k] + i);
        free(column[k]);
    }
    free(column);
}

/* Residues are listed group by group; modulus[k] is known by then. */
static void set_order(struct an_alphabet *a, size_t k, unsigned order,
                      size_t letter, unsigned residue)
{
    a->modulus[k] = order;
    a->residue[letter * a->nresidues + k] = residue % order;
}

static unsigned negate(unsigned residue, unsigned order)
{
    return residue == 0 ? 0 : order - residue;
}

/* The parts of a Z(n): the constants, and one for each unknown. */
static size_t count_parts(const struct an_model *m, size_t group)
{
    return an_group_has_unknown_charges(m, group) ? m->nunknowns + 1 : 1;
}

static void set_orders(struct an_alphabet *a, size_t k, size_t group)
{
    unsigned order = (unsigned)a->model->group[group].order;
    size_t n = count_parts(a->model, group), last = a->model->nunknowns;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i <= a->n; i++)
        for (size_t j = 0; j < n; j++) {
            charge_part(q, a, i, group, last - j);
            set_order(a, k + j, order, i,
                      (unsigned)fmpz_fdiv_ui(fmpq_numref(q), order));
        }
    fmpq_clear(q);
}

/* The class under one generator of a centre; z is its phase on each label. */
static void set_classes(struct an_alphabet *a, size_t k, size_t group,
                        const fmpq *z)
{
    int rank = a->model->group[group].lie.rank;
    fmpz_t order;
    fmpz *phase = _fmpz_vec_init(rank);
    fmpz_init(order);
    _fmpq_vec_get_fmpz_vec_fmpz(phase, order, z, rank);
    unsigned n = (unsigned)fmpz_get_ui(order);
    for (size_t i = 0; i < a->n; i++) {
        const struct an_species *s = &a->letter[i];
        const int *labels = a->model->field[s->field].group[group].labels;
        unsigned sum = 0;
        for (int j = 0; j < rank; j++)
            sum = (sum +
                   (unsigned)fmpz_fdiv_ui(phase + j, n) * (unsigned)labels[j]) %
                  n;
        set_order(a, k, n, i, s->conjugate ? negate(sum, n) : sum);
    }
    fmpz_clear(order);
    _fmpz_vec_clear(phase, rank);
}

static void set_spinors(struct an_alphabet *a, size_t k)
{
    for (size_t i = 0; i < a->n; i++) {
        enum an_spin spin = a->letter[i].spin;
        bool vector = spin == AN_SPIN_ONE;
        set_order(a, k, 2, i, spin == AN_SPIN_LEFT || vector);
        set_order(a, k + 1, 2, i, spin == AN_SPIN_RIGHT || vector);
    }
}

static void set_residues(struct an_alphabet *a, const struct an_selection *s)
{
    const struct an_model *m = a->model;
    a->nresidues = 2;
    for (size_t g = 0; g < m->ngroups; g++) {
        a->nresidues += is_constrained(m, g, AN_ZN, s) ? count_parts(m, g) : 0;
        if (m->group[g].kind == AN_SIMPLE) {
            fmpq *z = _fmpq_vec_init(2 * m->group[g].lie.rank);
            a->nresidues += (size_t)an_lie_centre(z, &m->group[g].lie);
            _fmpq_vec_clear(z, 2 * m->group[g].lie.rank);
        }
    }
    a->modulus = an_alloc(a->nresidues, sizeof *a->modulus);
    a->residue = an_alloc((a->n + 1) * a->nresidues, sizeof *a->residue);
    size_t k = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (is_constrained(m, g, AN_ZN, s)) {
            set_orders(a, k, g);
            k += count_parts(m, g);
        }
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        int rank = m->group[g].lie.rank;
        fmpq *z = _fmpq_vec_init(2 * rank);
        int n = an_lie_centre(z, &m->group[g].lie);
        for (int i = 0; i < n; i++)
            set_classes(a, k++, g, z + i * rank);
        _fmpq_vec_clear(z, 2 * rank);
    }
    set_spinors(a, k);
    for (k = 0; k < a->nresidues; k++)
        a->modulus[k] = a->modulus[k] > 0 ? a->modulus[k] : 1;
}

static void set_hashes(struct an_alphabet *a)
{
    fmpz_t t;
    fmpz_init(t);
    a->hash = an_alloc(a->n + 1, sizeof *a->hash);
    for (size_t i = 0; i <= a->n; i++)
        for (size_t k = 0; k < a->ncharges; k++) {
            uint64_t low = 0;
            fmpz_set(t, a->charge + i * a->ncharges + k);
            for (int part = 0; part < 2; part++) {
                low |= (uint64_t)fmpz_fdiv_ui(t, UINT32_C(1) << 31)
                       << (31 * part);
                fmpz_fdiv_q_2exp(t, t, 31);
            }
            low |= (uint64_t)fmpz_fdiv_ui(t, 4) << 62;
            a->hash[i] += low * (scramble(k) | 1);
        }
    fmpz_clear(t);
}

void an_alphabet_set(struct an_alphabet *a, const struct an_model *model,
                     const struct an_blocks *blocks,
                     const struct an_selection *selection)
{
    an_alphabet_clear(a);
    a->model = model;
    a->superpotential = selection->sector == AN_SUPERSPACE;
    a->measure = 2 * a->superpotential + 4 * (selection->sector == AN_KAEHLER);
    for (size_t i = 0; i < model->nfields; i++) {
        bool superfield = model->field[i].type == AN_SUPERFIELD;
        bool here = selection->sector == AN_BOTH ||
                    superfield == (selection->sector != AN_ORDINARY);
        if (here && (!selection->field || selection->field[i]))
            add_field(a, blocks, selection->sector, i);
    }
    set_charges(a, selection);
    set_residues(a, selection);
    set_hashes(a);
}
