/* listed.c - what the listed couplings say of neutrinos.
 *
 * Neutral singlets are sorted by their class in charges and field numbers
 * (joint.c) modulo what the vacuum and the listed couplings absorb; classes
 * pair as in neutrinos.c.
 */
#include "residual/listed.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

/* Neutral left-handed states of one class. */
struct state_class {
    fmpz_mat_t at;
    long n, active;
    char **name;
    size_t nnames;
};

struct sorting {
    struct joint joint;
    struct an_quotient q;
    struct state_class *v;
    size_t n, cap;
    bool complete;
};

void an_listed_neutrinos_init(struct an_listed_neutrinos *x)
{
    *x = (struct an_listed_neutrinos){0};
}

void an_listed_neutrinos_clear(struct an_listed_neutrinos *x)
{
    for (size_t i = 0; i < x->nunpaired; i++)
        free(x->unpaired[i]);
    free(x->unpaired);
    an_listed_neutrinos_init(x);
}

/* s->q := all vectors modulo what the vacuum and the couplings absorb. */
static void set_quotient(struct sorting *s)
{
    struct joint *a = &s->joint;
    struct an_rows rows;
    fmpz_mat_t one, M;
    s->complete = an_numbers_couplings(&rows, &a->x);
    fmpz_mat_init(M, (slong)(a->vacuum.n + rows.n), (slong)a->width);
    for (size_t i = 0; i < a->vacuum.n; i++)
        _fmpz_vec_set(fmpz_mat_entry(M, (slong)i, 0),
                      a->vacuum.v + i * a->width, (slong)a->width);
    for (size_t i = 0; i < rows.n; i++)
        _fmpz_vec_set(fmpz_mat_entry(M, (slong)(a->vacuum.n + i), 0),
                      rows.v + i * rows.width, (slong)rows.width);
    fmpz_mat_init(one, (slong)a->width, (slong)a->width);
    fmpz_mat_one(one);
    an_quotient_init(&s->q, (slong)a->width);
    an_quotient_set(&s->q, one, M);
    fmpz_mat_clear(one);
    fmpz_mat_clear(M);
    an_rows_clear(&rows);
}

/* The class of a vector, which is appended when it is new. */
static struct state_class *find_class(struct sorting *s, const fmpz *x)
{
    fmpz_mat_t at;
    fmpz_mat_init(at, 1, s->q.nfactors);
    lattice_class(at, &s->q, x, (slong)s->joint.width);
    for (size_t i = 0; i < s->n; i++)
        if (fmpz_mat_equal(s->v[i].at, at)) {
            fmpz_mat_clear(at);
            return &s->v[i];
        }
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    struct state_class *c = &s->v[s->n++];
    *c = (struct state_class){0};
    fmpz_mat_init_set(c->at, at);
    fmpz_mat_clear(at);
    return c;
}

static void add_state(struct sorting *s, const struct lattice *L, size_t field,
                      size_t block, const struct piece *p, bool conjugate)
{
    const struct an_blocks *blocks = &s->joint.x.blocks;
    struct item t = {.field = field,
                     .generation = blocks->v[block].first,
                     .labels = p->labels,
                     .fermion = true,
                     .power = conjugate ? -1 : 1};
    fmpz *x = _fmpz_vec_init((slong)s->joint.width);
    joint_add(x, &s->joint, &t);
    if (is_neutral(L, x + blocks->n)) {
        struct state_class *c = find_class(s, x);
        long n = p->multiplicity * (long)blocks->v[block].count;
        bool active = holds_active(L, field, conjugate, p);
        c->n += n;
        c->active += active ? n : 0;
        name_add(&c->name, &c->nnames, an_block_text(blocks, L->m, block));
    }
    _fmpz_vec_clear(x, (slong)s->joint.width);
}

static void add_field(struct sorting *s, const struct lattice *L, size_t field)
{
    const struct an_blocks *b = &s->joint.x.blocks;
    const struct field_data *d = &L->field[field];
    enum an_field_type type = L->m->field[field].type;
    for (size_t i = 0; i < d->npieces; i++)
        for (size_t k = b->start[field];
             k < b->start[field + 1] && d->piece[i].singlet; k++) {
            if (type != AN_RIGHT)
                add_state(s, L, field, k, &d->piece[i], false);
            if (type == AN_RIGHT || type == AN_DIRAC)
                add_state(s, L, field, k, &d->piece[i], true);
        }
}

/* The class of opposite charges; NULL when nothing has it. */
static const struct state_class *partner(const struct sorting *s,
                                         const struct state_class *c)
{
    fmpz_mat_t minus;
    fmpz_mat_init(minus, 1, s->q.nfactors);
    fmpz_mat_neg(minus, c->at);
    for (slong k = 0; k < s->q.nfactors; k++)
        if (!fmpz_is_zero(s->q.order + k))
            fmpz_mod(fmpz_mat_entry(minus, 0, k), fmpz_mat_entry(minus, 0, k),
                     s->q.order + k);
    const struct state_class *found = NULL;
    for (size_t i = 0; i < s->n && !found; i++)
        if (fmpz_mat_equal(s->v[i].at, minus))
            found = &s->v[i];
    fmpz_mat_clear(minus);
    return found;
}

static void count(struct an_listed_neutrinos *x, const struct sorting *s)
{
    for (size_t i = 0; i < s->n; i++) {
        const struct state_class *c = &s->v[i], *d = partner(s, c);
        if (d == c) {
            x->majorana += c->active;
            continue;
        }
        long left = c->n - (d ? d->n : 0);
        long massless = left < 0 ? 0 : left < c->active ? left : c->active;
        x->massless += massless;
        x->dirac += c->active - massless;
        for (size_t k = 0; k < c->nnames && left > 0 && c->active == 0; k++)
            name_add(&x->unpaired, &x->nunpaired, an_strdup(c->name[k]));
    }
}

static void sorting_clear(struct sorting *s)
{
    for (size_t i = 0; i < s->n; i++) {
        for (size_t k = 0; k < s->v[i].nnames; k++)
            free(s->v[i].name[k]);
        free(s->v[i].name);
        fmpz_mat_clear(s->v[i].at);
    }
    free(s->v);
    an_quotient_clear(&s->q);
    joint_clear(&s->joint);
}

static void find(struct an_listed_neutrinos *x, const struct lattice *L)
{
    const struct an_model *m = L->m;
    struct sorting s = {0};
    joint_init(&s.joint, L, m->coupling, m->ncouplings);
    set_quotient(&s);
    for (size_t i = 0; i < m->nfields; i++)
        if (an_field_has_fermion(&m->field[i]))
            add_field(&s, L, i);
    x->asked = s.complete;
    if (x->asked)
        count(x, &s);
    sorting_clear(&s);
}

void an_listed_neutrinos_find(struct an_listed_neutrinos *x,
                              const struct an_model *model, size_t phase)
{
    struct lattice L;
    char *why = NULL;
    an_listed_neutrinos_clear(x);
    if (model->ncouplings == 0 || model->nactive == 0)
        return;
    if (lattice_init(&L, model, &model->phase[phase], NULL, 0, &why))
        find(x, &L);
    free(why);
    lattice_clear(&L);
}
