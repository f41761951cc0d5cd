/* algebra.c - the unbroken Lie algebra, from the equations that the vevs give.
 *
 * The name of a generator stands for its coefficient in x: E and F of a root
 * and its negative, H of a Cartan generator (2 T3 of an SU(2)).
 */
#include "report/explain/algebra.h"

#include <stdlib.h>

#include "report/explain/explanation.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "residual/stabiliser/equations.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* More equations, and generators in them, than this nobody solves by hand. */
#define MAX_EQUATIONS 24
#define MAX_GENERATORS 16

struct system {
    struct an_explanation *e;
    struct an_charges L;
    const struct an_vacuum_algebra *u; /* of L */
    struct an_vev_equations q;
};

/* "E[W1]", "F[SU3 (1,1)]", "H2[SU3]", "Y". */
static const char *generator(const struct system *s, size_t column)
{
    const struct an_generator_column *c = &s->u->a.column[column];
    const struct an_group *g = &s->L.m->group[c->group];
    const struct an_lie *lie = &g->lie;
    struct an_document *d = s->e->d;
    const char *root = "";
    if (g->kind != AN_SIMPLE)
        return g->name;
    if (c->root == AN_NO_ROOT)
        return lie->rank > 1 ? an_said(d, "H%zu[%s]", c->cartan + 1, g->name)
                             : an_said(d, "H[%s]", g->name);
    size_t first = c->root % lie->npositive * (size_t)lie->rank;
    for (int i = 0; lie->rank > 1 && i < lie->rank; i++)
        root = an_said_next(d, root, ",",
                            an_said(d, "%d", lie->positive[first + (size_t)i]));
    return an_said(d, "%c[%s%s]", c->root < lie->npositive ? 'E' : 'F', g->name,
                   an_said_with(d, " (", root, ")"));
}

/* "2 v1* E[W1]" as one more summand; symbol 0: none. */
static void put_summand(struct an_math *f, const struct system *s,
                        const fmpq *by, size_t symbol, bool conjugate,
                        size_t column)
{
    struct an_document *d = s->e->d;
    const char *name = an_said_word(d, generator(s, column));
    if (symbol > 0)
        name =
            an_said(d, AN_SAY_MATH("v%zu%s ", "v_{%zu}%s\\,") "%s", symbol,
                    conjugate ? "*" : "", symbol, conjugate ? "^*" : "", name);
    an_math_term(f, by, name);
}

static bool has_one_symbol(const struct an_vev_equation *q)
{
    for (size_t i = 1; i < q->n; i++)
        if (q->term[i].symbol != q->term[0].symbol)
            return false;
    return true;
}

static void put_equations(const struct system *s)
{
    for (size_t i = 0; i < s->q.n; i++) {
        const struct an_vev_equation *q = &s->q.v[i];
        struct an_math f = {0};
        bool plain = has_one_symbol(q);
        for (size_t k = 0; k < q->n; k++)
            put_summand(&f, s, &q->term[k].by,
                        plain ? 0 : q->term[k].symbol + 1, q->conjugate,
                        q->term[k].column);
        an_math_add(&f, " = 0", NULL);
        an_document_equation(s->e->d, "%s", an_said_math(s->e->d, &f));
    }
}

/* Solutions hold for all values of the symbols where a vector has one. */
static void put_solutions(const struct system *s)
{
    an_document_paragraph(s->e->d, "The solutions are spanned by");
    for (size_t i = 0; i < s->u->a.h.n; i++) {
        const struct an_combination *x = &s->u->a.h.v[i];
        struct an_math f = {0};
        for (size_t k = 0; k < x->n; k++)
            put_summand(&f, s, x->by + k, 0, false, x->vector[k]);
        an_document_equation(s->e->d, "%s", an_said_math(s->e->d, &f));
    }
}

static void put_system(const struct system *s)
{
    an_document_heading(s->e->d, 3, "The unbroken algebra");
    an_document_paragraph(
        s->e->d,
        "A combination x of generators leaves the vevs alone when x v = 0 and "
        "x* v = 0, x* with E and F exchanged. Each vector that is reached "
        "gives an equation; the name of a generator stands for its "
        "coefficient, E and F for a root and its negative, H for a Cartan "
        "generator%s:",
        s->u->d->nsymbols > s->u->d->n ? ", v1, v2 ... for entries of vevs"
                                       : "");
    put_equations(s);
    if (s->u->d->nsymbols <= s->u->d->n)
        put_solutions(s);
}

static bool is_asked(const struct an_explanation *e)
{
    bool asked = e->r->undecided;
    for (size_t i = 0; i < e->r->nnonabelian; i++)
        asked = asked || e->r->nonabelian[i].group == e->m->ngroups;
    for (size_t g = 0; g < e->m->ngroups; g++)
        asked = asked && !e->m->group[g].split;
    return asked;
}

/* Generators that no equation holds solve it by themselves. */
static size_t count_generators(const struct system *s)
{
    bool *met = an_alloc(s->u->a.ncolumns, sizeof *met);
    size_t n = 0;
    for (size_t i = 0; i < s->q.n; i++)
        for (size_t k = 0; k < s->q.v[i].n; k++) {
            n += !met[s->q.v[i].term[k].column];
            met[s->q.v[i].term[k].column] = true;
        }
    free(met);
    return n;
}

void an_explain_algebra(struct an_explanation *e)
{
    struct system s = {.e = e};
    char *why = NULL;
    if (!is_asked(e))
        return;
    if (an_charges_init(&s.L, e->m, &e->m->vacuum[e->v->vacuum], NULL, 0, &why))
        s.u = an_vacuum_algebra_of(&s.L);
    if (s.u && !s.u->why) {
        an_vev_equations_init(&s.q, &s.u->a, s.u->d);
        if (s.q.n <= MAX_EQUATIONS && count_generators(&s) <= MAX_GENERATORS)
            put_system(&s);
        an_vev_equations_clear(&s.q);
    }
    an_charges_clear(&s.L);
    free(why);
}
