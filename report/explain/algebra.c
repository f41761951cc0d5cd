/* algebra.c - the unbroken Lie algebra, from the equations that the vevs give.
 *
 * The name of a generator stands for its coefficient in x: E and F of a root
 * and its negative, H of a Cartan generator (2 T3 of an SU(2)).
 */
#include "report/explain/algebra.h"

#include <stdlib.h>
#include <string.h>

#include "report/explain/explanation.h"
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
static void put_generator(struct an_math *f, const struct system *s,
                          size_t column)
{
    const struct an_generator_column *c = &s->u->a.column[column];
    const struct an_group *g = &s->L.m->group[c->group];
    struct an_text t = {0};
    if (g->kind != AN_SIMPLE) {
        an_math_words(f, g->name);
        return;
    }
    if (c->root == AN_NO_ROOT && g->lie.rank > 1)
        an_text_printf(&t, "H%zu[%s]", c->cartan + 1, g->name);
    else if (c->root == AN_NO_ROOT)
        an_text_printf(&t, "H[%s]", g->name);
    else
        an_text_printf(&t, "%c[%s", c->root < g->lie.npositive ? 'E' : 'F',
                       g->name);
    const int *root = g->lie.positive;
    if (c->root != AN_NO_ROOT)
        root += c->root % g->lie.npositive * (size_t)g->lie.rank;
    for (int i = 0; c->root != AN_NO_ROOT && g->lie.rank > 1 && i < g->lie.rank;
         i++)
        an_text_printf(&t, "%s%d", i ? "," : " (", root[i]);
    if (c->root != AN_NO_ROOT)
        an_text_add(&t, g->lie.rank > 1 ? ")]" : "]");
    an_math_words(f, an_text_string(&t));
    an_text_clear(&t);
}

/* "2 v1* E[W1]" as a summand; symbol 0: none. */
static void put_summand(struct an_math *f, const struct system *s,
                        const fmpq *by, size_t symbol, bool conjugate,
                        size_t column, bool first)
{
    fmpq_t size;
    fmpq_init(size);
    fmpq_abs(size, by);
    if (!fmpq_is_one(size)) {
        an_math_summand(f, by, first);
        an_math_add(f, " ", "\\,");
    } else {
        an_math_add(f,
                    first ? (fmpq_sgn(by) < 0 ? "-" : "")
                          : (fmpq_sgn(by) < 0 ? " - " : " + "),
                    NULL);
    }
    if (symbol > 0) {
        struct an_text plain = {0}, latex = {0};
        an_text_printf(&plain, "v%zu%s ", symbol, conjugate ? "*" : "");
        an_text_printf(&latex, "v_{%zu}%s\\,", symbol, conjugate ? "^*" : "");
        an_math_add(f, an_text_string(&plain), an_text_string(&latex));
        an_text_clear(&plain);
        an_text_clear(&latex);
    }
    put_generator(f, s, column);
    fmpq_clear(size);
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
                        q->term[k].column, k == 0);
        an_math_add(&f, " = 0", NULL);
        an_explain_formula(s->e, &f);
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
            put_summand(&f, s, x->by + k, 0, false, x->vector[k], k == 0);
        an_explain_formula(s->e, &f);
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
        s->u->d.nsymbols > s->u->d.n ? ", v1, v2 ... for entries of vevs" : "");
    put_equations(s);
    if (s->u->d.nsymbols <= s->u->d.n)
        put_solutions(s);
}

static bool is_asked(const struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    bool asked = r->undecided;
    for (size_t i = 0; i < r->nnonabelian; i++)
        asked = asked || r->nonabelian[i].group == e->c->model->ngroups;
    for (size_t g = 0; g < e->c->model->ngroups; g++)
        asked = asked && !e->c->model->group[g].split;
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
    const struct an_model *m = e->c->model;
    char *why = NULL;
    if (!is_asked(e))
        return;
    if (an_charges_init(&s.L, m, &m->vacuum[e->v->vacuum], NULL, 0, &why))
        s.u = an_vacuum_algebra_of(&s.L);
    if (s.u && !s.u->why) {
        an_vev_equations_init(&s.q, &s.u->a, &s.u->d);
        if (s.q.n <= MAX_EQUATIONS && count_generators(&s) <= MAX_GENERATORS)
            put_system(&s);
        an_vev_equations_clear(&s.q);
    }
    an_charges_clear(&s.L);
    free(why);
}
