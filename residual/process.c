/* process.c - proton decay, n-nbar, neutrinoless double and quadruple beta.
 *
 * A process is allowed to all orders exactly when the class of its operator
 * vanishes, or, for the proton, lies in the group of what it may end in:
 * leptons, mesons of u, d, s, fields marked light and massless fermions.
 */
#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

const char *an_process_key(enum an_process_name process)
{
    static const char *const key[AN_NPROCESSES] = {
        [AN_PROTON_DECAY] = "proton_decay",
        [AN_NEUTRON_ANTINEUTRON] = "neutron_antineutron",
        [AN_DOUBLE_BETA] = "neutrinoless_double_beta",
        [AN_QUADRUPLE_BETA] = "neutrinoless_quadruple_beta",
    };
    return key[process];
}

static bool is_coloured(const struct an_model *m, const int *labels)
{
    return m->has_colour &&
           !an_subalgebra_neutral(&m->colour,
                                  labels + m->first_label[m->colour_group]);
}

static bool has_charge(const struct lattice *L, const struct item *t, long num,
                       unsigned long den)
{
    fmpq_t q, want;
    fmpq_init(q);
    fmpq_init(want);
    an_component_charge(q, L->m, &L->m->field[t->field], t->generation,
                        t->labels);
    fmpq_set_si(want, num, den);
    bool same = fmpq_equal(q, want);
    fmpq_clear(q);
    fmpq_clear(want);
    return same;
}

/* t := the first component of the field with this electric charge, coloured or
 * not. */
static bool find_component(struct item *t, const struct lattice *L,
                           size_t field, size_t generation, bool coloured,
                           long num, unsigned long den)
{
    const struct an_components *c = &L->field[field].component;
    const struct an_model *m = L->m;
    if (generation >= m->field[field].generations ||
        !an_field_has_fermion(&m->field[field]))
        return false;
    for (size_t w = 0; w < c->n; w++) {
        *t = (struct item){.field = field,
                           .generation = generation,
                           .labels = c->labels + w * c->rank,
                           .fermion = true,
                           .power = 1};
        if (is_coloured(m, t->labels) == coloured && has_charge(L, t, num, den))
            return true;
    }
    return false;
}

/* Every component of the visible colour-singlet fermions. */
static void add_leptons(struct light *l, const struct lattice *L)
{
    const struct an_model *m = L->m;
    for (size_t f = 0; f < m->nfields; f++) {
        const struct field_data *d = &L->field[f];
        if (!an_field_has_fermion(&m->field[f]) || !half_is_visible(L, f, true))
            continue;
        for (size_t w = 0; w < d->component.n; w++) {
            const int *labels = d->component.labels + w * d->component.rank;
            if (!an_component_visible(m, &m->field[f], labels) ||
                is_coloured(m, labels))
                continue;
            for (size_t b = 0; b < d->nblocks; b++)
                light_add(l, (struct item){.field = f,
                                           .generation = d->block[b].first,
                                           .labels = labels,
                                           .fermion = true,
                                           .power = 1});
        }
    }
}

/* The particles that the processes are made of. */
struct particles {
    bool quarks, leptons; /* found */
    bool strange;
    struct item u, d, e, s;
};

static struct particles find_particles(const struct lattice *L)
{
    const struct an_model *m = L->m;
    struct particles p = {0};
    if (m->has_quarks && m->has_colour) {
        p.quarks = find_component(&p.u, L, m->quarks, 0, true, 2, 3) &&
                   find_component(&p.d, L, m->quarks, 0, true, -1, 3);
        p.strange =
            p.quarks && find_component(&p.s, L, m->quarks, 1, true, -1, 3);
    }
    if (m->has_leptons && m->has_colour)
        p.leptons = find_component(&p.e, L, m->leptons, 0, false, -1, 1);
    return p;
}

static void add_power(struct product *p, struct item t, long power)
{
    t.power = power;
    product_add(p, t);
}

/* Leptons, mesons and light or massless new fields: what protons may end in. */
static void add_final_states(struct light *l, const struct lattice *L,
                             const struct species_list *s,
                             const struct particles *p)
{
    add_leptons(l, L);
    light_add_difference(l, p->u, p->d);
    if (p->strange)
        light_add_difference(l, p->s, p->d);
    light_new_states(l, L, s);
}

bool process_parts(struct product *what, struct light *l,
                   const struct lattice *L, const struct species_list *s,
                   enum an_process_name process)
{
    struct particles p = find_particles(L);
    bool needs_leptons = process != AN_NEUTRON_ANTINEUTRON;
    long n = process == AN_QUADRUPLE_BETA ? 2 : 1;
    if (!p.quarks || (needs_leptons && !p.leptons))
        return false;
    switch (process) {
    case AN_PROTON_DECAY:
        add_power(what, p.u, 2);
        add_power(what, p.d, 1);
        add_final_states(l, L, s, &p);
        break;
    case AN_NEUTRON_ANTINEUTRON:
        add_power(what, p.u, 2);
        add_power(what, p.d, 4);
        break;
    case AN_DOUBLE_BETA:
    case AN_QUADRUPLE_BETA: /* both decays at once */
        add_power(what, p.u, 2 * n);
        add_power(what, p.d, -2 * n);
        add_power(what, p.e, 2 * n);
        break;
    case AN_NPROCESSES:
        return false;
    }
    return true;
}

/* Forbidden, with the symmetry that says so, or allowed, with an operator. */
static void decide(struct an_process *x, const struct lattice *L,
                   const struct light *l, const struct product *what)
{
    x->asked = true;
    witness_symmetry(&x->witness, L, l, what);
    x->allowed = x->witness.type != AN_WITNESS_SYMMETRY;
    if (x->allowed)
        witness_operator(&x->witness, L, what, l);
}

void find_processes(struct an_process *x, const struct lattice *L,
                    const struct species_list *s)
{
    for (int i = 0; i < AN_NPROCESSES; i++) {
        struct light l = {0};
        struct product what = {0};
        if (process_parts(&what, &l, L, s, (enum an_process_name)i))
            decide(&x[i], L, l.n > 0 ? &l : NULL, &what);
        light_clear(&l);
        free(what.v);
    }
}
