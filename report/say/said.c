/* said.c - texts to say, which live as long as the document that they are for.
 */
#include "report/say/said.h"

#include <stdarg.h>

#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "algebra/rational.h"
#include "base/mem.h"
#include "report/write/document.h"
#include "residual/vacuum/numbers.h"
#include "theory/model.h"
#include "theory/text/generator.h"
#include "theory/text/label.h"
#include "theory/text/linear.h"
#include "theory/text/symbol.h"
#include "theory/text/term.h"
#include "theory/text/vevs.h"
#include "verdict/words.h"

/* Candidates for dark matter in one cell; more are counted. */
#define MAX_CANDIDATES 6

/* Texts said since the last item of a list; behind more, it is copied. */
#define RECENT 64

const char *an_said_taken(struct an_document *d, char *text)
{
    d->said = an_grow(d->said, &d->cap_said, d->nsaid + 1, sizeof *d->said);
    d->said[d->nsaid++] = (struct an_text){.v = text};
    return text;
}

const char *an_said(struct an_document *d, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    char *text = an_text_format(fmt, ap);
    va_end(ap);
    return an_said_taken(d, text);
}

const char *an_said_text(struct an_document *d, struct an_text *t)
{
    return an_said_taken(d, an_text_take(t));
}

const char *an_said_math(struct an_document *d, struct an_math *f)
{
    return an_said_taken(d, an_math_take(f));
}

/* A list that an_said_next has begun, the last text said from now on; or a new
 * one. A copy for each item would take the square of the memory. */
static struct an_text *list_of(struct an_document *d, const char *list)
{
    size_t first = d->nsaid > RECENT ? d->nsaid - RECENT : 0;
    for (size_t i = d->nsaid; i-- > first;)
        if (d->said[i].v == list && d->said[i].n > 0) {
            struct an_text *last = &d->said[d->nsaid - 1], t = d->said[i];
            d->said[i] = *last;
            *last = t;
            return last;
        }
    an_said_taken(d, NULL);
    an_text_add(&d->said[d->nsaid - 1], list);
    return &d->said[d->nsaid - 1];
}

const char *an_said_next(struct an_document *d, const char *list,
                         const char *sep, const char *item)
{
    if (!*list || !*item)
        return *list ? list : item;
    struct an_text *t = list_of(d, list);
    an_text_add(t, sep);
    an_text_add(t, item);
    return t->v;
}

const char *an_said_with(struct an_document *d, const char *before,
                         const char *text, const char *after)
{
    return text && *text ? an_said(d, "%s%s%s", before, text, after) : "";
}

const char *an_said_part(struct an_document *d, const char *group, bool gauged)
{
    return gauged ? group : an_said(d, "%s (global)", group);
}

const char *an_said_vevs(struct an_document *d, const struct an_model *m,
                         size_t i, const char *none)
{
    struct an_text t = {0};
    an_say_vevs(&t, m, &m->vacuum[i]);
    return t.n ? an_said_text(d, &t) : none;
}

const char *an_said_numbers(struct an_document *d, const struct an_model *m,
                            const struct an_numbers_rule *x)
{
    struct an_math order = {0};
    const char *of = "", *with = "";
    an_math_add(&order, "N", NULL);
    if (!fmpz_is_one(x->factor)) {
        an_math_add(&order, " = ", NULL);
        an_math_integer(&order, x->factor);
        an_math_add(&order, " d", "\\,d");
        with = " with " AN_SAY_MATH("d", "d");
    }
    for (size_t i = 0; i < x->n; i++)
        of = an_said_next(d, of, i + 1 < x->n ? ", " : " and ",
                          an_said_linear(d, &x->of[i], m));
    return an_said(d, AN_SAY_MATH("Z_N", "\\mathbb{Z}_N") ", %s%s the %s of %s",
                   an_said_math(d, &order), with,
                   x->n > 1 ? "least common denominator" : "denominator", of);
}

void an_say_title(struct an_document *d, const struct an_model *m)
{
    an_document_heading(d, 1, "%s", an_model_title(m));
    if (m->nreferences > 0)
        an_document_beside(d, "%s",
                           an_said_list(d, m->reference, m->nreferences));
}

/* ---- verdicts */

const char *an_said_neutrinos(struct an_document *d,
                              const struct an_neutrinos *n)
{
    if (n->confined)
        return "confined";
    return n->nature == AN_MIXED_NATURE
               ? an_said_masses(d, n->dirac, n->majorana, n->massless)
               : an_word_nature(n->nature);
}

const char *an_said_dark_matter(struct an_document *d,
                                const struct an_dark_matter *x)
{
    size_t n = x->ncandidates;
    size_t shown = d->verbose || n <= MAX_CANDIDATES + 1 ? n : MAX_CANDIDATES;
    if (!x->asked)
        return "no verdict";
    if (x->undecided)
        return "undecided";
    if (!x->stable)
        return x->group.n > 0 ? "charged relics only" : "none";
    return an_said(d, "%s%s (%s%s)", an_said_list(d, x->candidate, shown),
                   shown < n ? an_said(d, ", +%zu", n - shown) : "",
                   an_said_orders(d, &x->group, true),
                   x->least ? " at least" : "");
}

const char *an_said_instantons(struct an_document *d,
                               const struct an_findings *v,
                               const struct an_findings *w)
{
    const char *nature = NULL, *stable = NULL;
    const struct an_residual *r = &w->residual;
    if (v->neutrinos.nature != w->neutrinos.nature)
        nature = an_word_nature(w->neutrinos.nature);
    if (v->dark_matter.stable != w->dark_matter.stable)
        stable = w->dark_matter.stable ? "stable" : "unstable";
    if (!w->known || r->undecided ||
        (an_orders_equal(&v->residual.discrete, &r->discrete) && !nature &&
         !stable))
        return "";
    return an_said(d, "%s%s%s%s", an_said_orders(d, &r->discrete, true),
                   r->selective ? " of selection rules" : "",
                   an_said_with(d, ", neutrinos ", nature, ""),
                   an_said_with(d, ", dark matter ", stable, ""));
}

/* What appends to a text, or to a formula, makes one to say. */
#define SAID(name, type, take, append, ...)                                    \
    const char *an_said_##name(struct an_document *d, __VA_ARGS__)             \
    {                                                                          \
        struct type t = {0};                                                   \
        append;                                                                \
        return take(d, &t);                                                    \
    }
#define WORDS(name, append, ...)                                               \
    SAID(name, an_text, an_said_text, append, __VA_ARGS__)
#define MATH(name, append, ...)                                                \
    SAID(name, an_math, an_said_math, append, __VA_ARGS__)

WORDS(unbroken, an_style_unbroken(&t, text), const char *text)
WORDS(count, an_word_count(&t, n, noun), size_t n, const char *noun)
WORDS(list, an_word_list(&t, name, n), char *const *name, size_t n)
WORDS(masses, an_word_masses(&t, dirac, majorana, massless), long dirac,
      long majorana, long massless)
WORDS(rational, an_rational_append(&t, q), const fmpq *q)
WORDS(integer, an_integer_append(&t, n), const fmpz *n)
MATH(whole, an_math_integer(&t, n), const fmpz *n)
MATH(number, an_math_number(&t, q), const fmpq *q)
MATH(mod1, an_math_mod1(&t, q), const fmpq *q)
MATH(summand, an_math_summand(&t, q, first), const fmpq *q, bool first)
MATH(multiplier, an_math_multiplier(&t, q), const fmpq *q)
WORDS(root, an_say_root(&t, turns, order, several), const fmpq *turns,
      const fmpz *order, bool several)
MATH(linear, an_linear_write(&t, q, m), const struct an_linear *q,
     const struct an_model *m)
WORDS(order, an_word_order(&t, order, dual), const fmpz *order, bool dual)
WORDS(orders, an_word_orders(&t, o, dual), const struct an_orders *o, bool dual)
WORDS(field, an_say_field(&t, f), const struct an_field *f)
WORDS(group, an_say_group(&t, g), const struct an_group *g)
WORDS(product, an_word_group(&t, groups), const char *groups)
WORDS(term, an_say_written(&t, term, m), const struct an_term *term,
      const struct an_model *m)
MATH(formula, an_math_say(&t, prose), const char *prose)
MATH(word, an_math_words(&t, name), const char *name)
WORDS(symbol, an_say_symbol(&t, name), const char *name)
WORDS(rep, an_say_rep(&t, g, labels), const struct an_lie *g, const int *labels)
MATH(generator, an_generator_write(&t, f, m, AN_BRACKETS), const fmpq *f,
     const struct an_model *m)
