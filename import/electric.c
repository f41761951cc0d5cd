/* electric.c - the electric charge that a vacuum leaves.
 *
 * Each vev is a linear condition on the coefficients of a generator; where its
 * charges hold parameters, one for the rest and one for each of them.
 */
#include "import/electric.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/math.h"
#include "algebra/normal.h"
#include "algebra/vector.h"
#include "theory/model.h"
#include "theory/text/linear.h"
#include "import/draft.h"
#include "import/generator.h"
#include "import/matter.h"

struct search {
    struct an_draft *d;
    struct an_draft_colour colour;
    size_t n;      /* coordinates of the model */
    fmpq *charge;  /* the generator: n coefficients */
    bool *allowed; /* coordinates that may take part */
};

static void set_zero(fmpq *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        fmpq_zero(x + i);
}

static void find_allowed(struct search *s)
{
    const struct an_model *m = &s->d->model;
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
        for (int k = 0; (g != s->colour.group || s->colour.nodes > 0) &&
                        k < m->group[g].lie.rank;
             k++)
            s->allowed[m->coordinate[g] + (size_t)k] = true;
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        s->allowed[m->coordinate[g]] = true;
}

/* Label i of colour's k-th simple root inside SU(N). */
static int root_label(const struct search *s, size_t k, size_t i)
{
    size_t at = s->d->model.coordinate[s->colour.group];
    size_t rank = (size_t)s->d->model.group[s->colour.group].lie.rank;
    size_t node = at + s->colour.node + k;
    if (i < at || i >= at + rank)
        return 0;
    return i == node ? 2 : i + 1 == node || i == node + 1 ? -1 : 0;
}

/* The generators that leave every vev and colour alone: s->charge := the first
 * of a basis; the size of the basis. */
static slong solve(struct search *s)
{
    const struct an_draft *d = s->d;
    size_t symbols = d->model.nunknowns, nvevs = 0, row = 0, free_row = 0;
    fmpz_mat_t A, K;
    fmpq *x = _fmpq_vec_init((slong)s->n);
    fmpz *y = _fmpz_vec_init((slong)s->n);
    for (size_t k = 0; k < d->nsteps; k++)
        nvevs += d->step[k].n;
    for (size_t i = 0; i < s->n; i++)
        free_row += s->allowed[i];
    fmpz_mat_init(A, (slong)free_row,
                  (slong)(nvevs * (symbols + 1) + s->colour.nodes));
    for (size_t k = 0; k < d->nsteps; k++)
        for (size_t v = 0; v < d->step[k].n; v++)
            for (size_t u = 0; u <= symbols; u++, row++) {
                const struct an_draft_vev *vev = &d->step[k].vev[v];
                an_draft_coordinates(x, s->d, vev->field, vev->weight,
                                     u < symbols ? u : AN_EVERY);
                an_vector_integers(y, x, (slong)s->n);
                for (size_t i = 0, j = 0; i < s->n; i++)
                    if (s->allowed[i])
                        fmpz_set(fmpz_mat_entry(A, (slong)j++, (slong)row),
                                 y + i);
            }
    for (size_t k = 0; k < s->colour.nodes; k++, row++)
        for (size_t i = 0, j = 0; i < s->n; i++)
            if (s->allowed[i])
                fmpz_set_si(fmpz_mat_entry(A, (slong)j++, (slong)row),
                            root_label(s, k, i));
    an_kernel_basis(K, A);
    slong found = fmpz_mat_nrows(K);
    set_zero(s->charge, s->n);
    for (size_t i = 0, j = 0; found > 0 && i < s->n; i++)
        if (s->allowed[i])
            fmpq_set_fmpz(s->charge + i, fmpz_mat_entry(K, 0, (slong)j++));
    fmpz_mat_clear(K);
    fmpz_mat_clear(A);
    _fmpz_vec_clear(y, (slong)s->n);
    _fmpq_vec_clear(x, (slong)s->n);
    return found;
}

/* q := the charge of a part; false when it is zero or not known. */
static bool charge_of(fmpq_t q, const struct search *s, size_t field,
                      const struct an_draft_part *part)
{
    return an_draft_part_charge(q, s->d, s->charge, field, part) &&
           !fmpq_is_zero(q);
}

/* q := the charge of the first component of a kind; false for none. */
static bool named_charge(fmpq_t q, const struct search *s,
                         enum an_ordinary kind)
{
    const struct an_draft *d = s->d;
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++)
            if (an_draft_ordinary(d, &s->colour, i, k) == kind &&
                charge_of(q, s, i, &d->field[i].part[k]))
                return true;
    return false;
}

/* q := the charge that the charged lepton has, with the opposite sign: by its
 * name or a quark's, else of the first charged colour singlet among fermions.
 */
static bool find_unit(fmpq_t q, const struct search *s)
{
    const struct an_draft *d = s->d;
    bool found = named_charge(q, s, AN_CHARGED_LEPTON);
    if (!found && named_charge(q, s, AN_DOWN_QUARK)) {
        fmpq_mul_si(q, q, 3);
        found = true;
    }
    for (size_t i = 0; !found && i < d->nfields; i++)
        for (size_t k = 0; !found && k < d->field[i].nparts; k++)
            found = (strcmp(d->field[i].type, "left") == 0 ||
                     strcmp(d->field[i].type, "right") == 0) &&
                    !an_draft_has_colour(d, &s->colour, i,
                                         d->field[i].part[k].weight) &&
                    charge_of(q, s, i, &d->field[i].part[k]);
    fmpq_neg(q, q);
    return found;
}

/* ---- by names */

/* The gauged U(1) or SU(2) that has one of the names; false for none. */
static bool find_named(size_t *g, const struct an_draft *d,
                       enum an_group_kind kind, const char *const *names)
{
    for (; *names; names++) {
        *g = an_draft_find_group(d, *names);
        if (*g < d->ngroups && d->model.group[*g].kind == kind &&
            d->model.group[*g].gauged &&
            (kind != AN_SIMPLE || d->model.group[*g].lie.rank == 1))
            return true;
    }
    return false;
}

/* Has the charged lepton -1, where the file names one? */
static bool suits_lepton(const struct search *s)
{
    const struct an_draft *d = s->d;
    bool suits = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++)
            if (an_draft_ordinary(d, &s->colour, i, k) == AN_CHARGED_LEPTON &&
                d->field[i].part[k].known) {
                bool known = charge_of(q, s, i, &d->field[i].part[k]);
                suits = suits && known && fmpq_equal_si(q, -1);
            }
    fmpq_clear(q);
    return suits;
}

/* T3[left] + hypercharge, or T3[left] + T3[right] + bminl; half of the latter
 * where that is what gives the charged lepton -1. */
static bool by_names(struct search *s)
{
    static const char *const lefts[] = {"left", "SU2L", NULL};
    static const char *const rights[] = {"right", "SU2R", NULL};
    static const char *const hypercharges[] = {"hypercharge", "U1Y", "U1", "Y",
                                               NULL};
    static const char *const bminls[] = {"bminl", "U1BL", NULL};
    const struct an_draft *d = s->d;
    size_t left, right, u1;
    if (!find_named(&left, d, AN_SIMPLE, lefts))
        return false;
    set_zero(s->charge, s->n);
    fmpq_set_si(s->charge + d->model.coordinate[left], 1, 2);
    if (!find_named(&u1, d, AN_U1, hypercharges)) {
        if (!find_named(&u1, d, AN_U1, bminls) ||
            !find_named(&right, d, AN_SIMPLE, rights))
            return false;
        fmpq_set_si(s->charge + d->model.coordinate[right], 1, 2);
    }
    fmpq_one(s->charge + d->model.coordinate[u1]);
    if (suits_lepton(s))
        return true;
    fmpq_set_si(s->charge + d->model.coordinate[u1], 1, 2);
    return suits_lepton(s);
}

/* Does the generator leave the vev alone, and is it colourless? */
static bool is_kept(const struct search *s, const struct an_draft_vev *v)
{
    const struct an_draft *d = s->d;
    fmpq *x = _fmpq_vec_init((slong)s->n);
    fmpq_t q;
    bool kept = !an_draft_has_colour(d, &s->colour, v->field, v->weight);
    fmpq_init(q);
    for (size_t u = 0; kept && u <= d->model.nunknowns; u++) {
        an_draft_coordinates(x, s->d, v->field, v->weight,
                             u < d->model.nunknowns ? u : AN_EVERY);
        an_vector_dot(q, s->charge, x, (slong)s->n);
        kept = fmpq_is_zero(q);
    }
    fmpq_clear(q);
    _fmpq_vec_clear(x, (slong)s->n);
    return kept;
}

/* ---- what is written */

static bool is_only_su2(const struct search *s)
{
    const struct an_model *m = &s->d->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        for (int k = 0; m->group[g].lie.rank > 1 && k < m->group[g].lie.rank;
             k++)
            if (!fmpq_is_zero(s->charge + m->coordinate[g] + k))
                return false;
    return true;
}

static char *expression(const struct search *s)
{
    const struct an_model *m = &s->d->model;
    struct an_math t = {0};
    struct an_text name = {0};
    fmpq_t c;
    fmpq_init(c);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        fmpq_mul_2exp(c, s->charge + m->coordinate[g], 1);
        an_text_clear(&name);
        an_text_printf(&name, "T3[%s]", m->group[g].name);
        if (m->group[g].lie.rank == 1)
            an_math_term(&t, c, an_text_string(&name));
    }
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
        an_math_term(&t, s->charge + m->coordinate[g], m->group[g].name);
    an_text_clear(&name);
    fmpq_clear(c);
    return an_math_plain(&t);
}

static void add_number(struct an_text *t, const char *before, const fmpq_t q)
{
    char *number = fmpq_get_str(NULL, 10, q);
    an_text_printf(t, "%s%s", before, number);
    flint_free(number);
}

/* {left: [1/3, -2/3, 1/3], xcharge: 1} */
static char *map(const struct search *s)
{
    const struct an_model *m = &s->d->model;
    struct an_text t = {0};
    fmpq_t c;
    fmpq_init(c);
    for (size_t g = 0; g < m->ngroups; g++) {
        const fmpq *at = s->charge + m->coordinate[g];
        slong n = m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 1;
        bool su = m->group[g].family == AN_SU;
        if (m->group[g].kind == AN_ZN || an_vector_is_zero(at, n))
            continue;
        an_text_printf(&t, "%s%s: ", t.n ? ", " : "{", m->group[g].name);
        if (m->group[g].kind == AN_U1) {
            add_number(&t, "", at);
            continue;
        }
        an_text_add(&t, su ? "[" : "{labels: [");
        for (slong k = 0; k < n + su; k++) {
            if (k < n)
                fmpq_set(c, at + k);
            else
                fmpq_zero(c);
            if (su && k > 0)
                fmpq_sub(c, c, at + k - 1);
            add_number(&t, k ? ", " : "", c);
        }
        an_text_add(&t, su ? "]" : "]}");
    }
    an_text_add(&t, "}");
    fmpq_clear(c);
    return an_text_take(&t);
}

static bool knows_vevs(const struct an_draft *d)
{
    size_t n = 0;
    for (size_t k = 0; k < d->nsteps; k++)
        for (size_t v = 0; v < d->step[k].n; v++, n++) {
            const struct an_draft_vev *vev = &d->step[k].vev[v];
            for (size_t g = 0; !vev->weight && g < d->ngroups; g++)
                if (d->field[vev->field].value[g] &&
                    d->model.group[g].kind == AN_SIMPLE)
                    return false;
        }
    return n > 0;
}

static void find(struct search *s)
{
    struct an_draft *d = s->d;
    fmpq_t q;
    fmpq_init(q);
    if (knows_vevs(d) && solve(s) == 1 && find_unit(q, s)) {
        for (size_t i = 0; i < s->n; i++)
            fmpq_div(s->charge + i, s->charge + i, q);
        an_draft_comment(&d->charge_comment,
                         "guessed: the generator that the vevs leave, e has "
                         "-1");
    } else if (by_names(s)) {
        an_draft_comment(&d->charge_comment,
                         "guessed: by the names of the groups");
    } else {
        set_zero(s->charge, s->n);
    }
    fmpq_clear(q);
    if (an_vector_is_zero(s->charge, (slong)s->n))
        an_draft_note(d, "the electric charge: neither the vevs nor the names "
                         "of the groups tell it");
    else
        d->charge = is_only_su2(s) ? expression(s) : map(s);
    for (size_t k = 0; k < d->nsteps; k++)
        for (size_t v = 0; v < d->step[k].n; v++)
            d->scenarios |= !is_kept(s, &d->step[k].vev[v]);
}

void an_draft_find_charge(struct an_draft *d)
{
    struct search s = {.d = d, .n = d->model.ncoordinates};
    s.colour = an_draft_find_colour(d);
    s.charge = _fmpq_vec_init((slong)s.n);
    s.allowed = an_alloc(s.n, sizeof *s.allowed);
    find_allowed(&s);
    find(&s);
    free(s.allowed);
    d->generator = s.charge;
}
