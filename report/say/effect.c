/* effect.c - what a missing term changes, in words. */
#include "report/say/effect.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "report/say/reason_terms.h"
#include "residual/listed/effect.h"
#include "residual/listed/missing.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* Names that are written out; the others are counted. */
#define MOST_NAMES 5

/* Appends "N, eta become unstable", to other clauses. */
static void add_clause(struct an_text *t, const struct an_names *x,
                       const char *one, const char *many)
{
    size_t shown = x->n > MOST_NAMES + 1 ? MOST_NAMES : x->n;
    if (x->n == 0)
        return;
    const char *sep = t->n > 0 ? ", " : "";
    for (size_t i = 0; i < shown; i++) {
        an_text_printf(t, "%s%s", sep, x->v[i]);
        sep = ", ";
    }
    if (shown < x->n)
        an_text_printf(t, " and %zu more", x->n - shown);
    an_text_printf(t, " %s", x->n == 1 ? one : many);
}

static void say_stable(struct an_text *t, const struct an_effect *e)
{
    struct an_text s = {0};
    add_clause(&s, &e->unstable, "becomes unstable", "become unstable");
    add_clause(&s, &e->light, "mixes or pairs with light neutrinos",
               "mix or pair with light neutrinos");
    add_clause(&s, &e->stable, "becomes stable", "become stable");
    if (s.n == 0)
        an_text_printf(&s, "at least %zu stable species → at least %zu",
                       e->species[0], e->species[1]);
    an_text_printf(t, "%s: %s",
                   e->change == AN_CHANGES_RELICS ? "relics" : "dark matter",
                   an_text_string(&s));
    an_text_clear(&s);
}

/* Appends "Dirac", or "2 Dirac, 1 massless". */
static void say_neutrinos(struct an_text *t, const struct an_neutrino_counts *n)
{
    if ((n->dirac > 0) + (n->majorana > 0) + (n->massless > 0) > 1)
        an_word_masses(t, n->dirac, n->majorana, n->massless);
    else
        an_text_add(t, n->dirac      ? an_word_nature(AN_DIRAC_NATURE)
                       : n->majorana ? an_word_nature(AN_MAJORANA_NATURE)
                       : n->massless ? an_word_nature(AN_MASSLESS_NATURE)
                                     : "");
}

static char *say_effect(const struct an_effect *e)
{
    static const char *const fate[] = {"forbidden", "allowed"};
    struct an_text t = {0};
    switch (e->change) {
    case AN_CHANGES_DARK_MATTER:
    case AN_CHANGES_RELICS:
        say_stable(&t, e);
        break;
    case AN_CHANGES_NEUTRINOS:
        an_text_add(&t, "neutrinos: ");
        say_neutrinos(&t, &e->neutrinos[0]);
        an_text_add(&t, " → ");
        say_neutrinos(&t, &e->neutrinos[1]);
        break;
    case AN_CHANGES_MASSES:
        add_clause(&t, &e->masses, "gets a mass", "get masses");
        break;
    default:
        an_text_printf(&t, "%s: %s → %s",
                       an_process_label((enum an_process_name)(
                           e->change - AN_CHANGES_PROTON)),
                       fate[e->allowed[0]], fate[e->allowed[1]]);
    }
    return an_text_take(&t);
}

/* Appends the i-th sentence, with the scenarios that say so unless all do;
 * nothing where an earlier one says the same. */
static void add_sentence(struct an_text *t, const struct an_check *c,
                         const struct an_missing *x, char *const *say, size_t i)
{
    const struct an_effects *all = &c->lagrangian.listed.missing.effects;
    struct an_text where = {0};
    size_t agree = 0, judged = 0;
    for (size_t k = 0; k < c->nvacua; k++)
        judged += c->model->vacuum[k].final && c->vacuum[k].known;
    for (size_t k = 0; k < x->neffects; k++) {
        if (strcmp(say[k], say[i]) != 0)
            continue;
        if (k < i) {
            an_text_clear(&where);
            return;
        }
        an_text_printf(&where, "%s%s", agree++ ? ", " : "",
                       c->model->vacuum[all->v[x->effect[k]].vacuum].name);
    }
    an_text_add(t, t->n ? "; " : "");
    if (agree < judged)
        an_text_printf(t, "in %s: ", an_text_string(&where));
    an_text_add(t, say[i]);
    an_text_clear(&where);
}

char *an_say_changes(const struct an_check *c, const struct an_missing *x)
{
    const struct an_effects *all = &c->lagrangian.listed.missing.effects;
    struct an_text t = {0};
    char **say = an_alloc(x->neffects, sizeof *say);
    if (!x->decided)
        an_text_add(&t, "undecided: too large to count");
    for (size_t i = 0; i < x->neffects; i++)
        say[i] = say_effect(&all->v[x->effect[i]]);
    for (size_t i = 0; i < x->neffects; i++)
        add_sentence(&t, c, x, say, i);
    an_names_clear(say, x->neffects);
    return an_text_take(&t);
}
