/* effect.c - what a missing term changes, in words. */
#include "report/say/effect.h"

#include <string.h>

#include "report/say/reason.h"
#include "report/say/said.h"
#include "residual/listed/effect.h"
#include "residual/listed/missing.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* Names that are written out; the others are counted. */
#define MOST_NAMES 5

/* "N, eta become unstable", behind other clauses. */
static const char *clause(struct an_document *d, const char *others,
                          const struct an_names *x, const char *one,
                          const char *many)
{
    size_t shown = x->n > MOST_NAMES + 1 ? MOST_NAMES : x->n;
    const char *more = "";
    if (x->n == 0)
        return others;
    if (shown < x->n)
        more = an_said(d, " and %zu more", x->n - shown);
    return an_said_next(d, others, ", ",
                        an_said(d, "%s%s %s", an_said_list(d, x->v, shown),
                                more, x->n == 1 ? one : many));
}

static const char *stable(struct an_document *d, const struct an_effect *e)
{
    const char *s =
        clause(d, "", &e->unstable, "becomes unstable", "become unstable");
    s = clause(d, s, &e->light, "mixes or pairs with light neutrinos",
               "mix or pair with light neutrinos");
    s = clause(d, s, &e->stable, "becomes stable", "become stable");
    if (!*s)
        s = an_said(d, "at least %zu stable species → at least %zu",
                    e->species[0], e->species[1]);
    return an_said(d, "%s: %s",
                   e->change == AN_CHANGES_RELICS ? "relics" : "dark matter",
                   s);
}

/* "Dirac", or "2 Dirac, 1 massless". */
static const char *neutrinos(struct an_document *d,
                             const struct an_neutrino_counts *n)
{
    if ((n->dirac > 0) + (n->majorana > 0) + (n->massless > 0) > 1)
        return an_said_masses(d, n->dirac, n->majorana, n->massless);
    return n->dirac      ? an_word_nature(AN_DIRAC_NATURE)
           : n->majorana ? an_word_nature(AN_MAJORANA_NATURE)
           : n->massless ? an_word_nature(AN_MASSLESS_NATURE)
                         : "";
}

static const char *effect(struct an_document *d, const struct an_effect *e)
{
    static const char *const fate[] = {"forbidden", "allowed"};
    switch (e->change) {
    case AN_CHANGES_DARK_MATTER:
    case AN_CHANGES_RELICS:
        return stable(d, e);
    case AN_CHANGES_NEUTRINOS:
        return an_said(d, "neutrinos: %s → %s", neutrinos(d, &e->neutrinos[0]),
                       neutrinos(d, &e->neutrinos[1]));
    case AN_CHANGES_MASSES:
        return clause(d, "", &e->masses, "gets a mass", "get masses");
    default:
        return an_said(d, "%s: %s → %s",
                       an_process_label((enum an_process_name)(
                           e->change - AN_CHANGES_PROTON)),
                       fate[e->allowed[0]], fate[e->allowed[1]]);
    }
}

/* The i-th sentence, with the scenarios that say so unless all do; "" where an
 * earlier one says the same. */
static const char *sentence(struct an_document *d, const struct an_check *c,
                            const struct an_missing *x, size_t i)
{
    const struct an_effect *all = c->lagrangian.listed.missing.effects.v;
    const char *say = effect(d, &all[x->effect[i]]), *where = "";
    size_t agree = 0, judged = 0;
    for (size_t k = 0; k < c->nvacua; k++)
        judged += c->model->vacuum[k].final && c->vacuum[k].known;
    for (size_t k = 0; k < x->neffects; k++) {
        if (strcmp(effect(d, &all[x->effect[k]]), say) != 0)
            continue;
        if (k < i)
            return "";
        where = an_said_next(d, where, ", ",
                             c->model->vacuum[all[x->effect[k]].vacuum].name);
        agree++;
    }
    return agree < judged ? an_said(d, "in %s: %s", where, say) : say;
}

const char *an_said_changes(struct an_document *d, const struct an_check *c,
                            const struct an_missing *x)
{
    const char *all = x->decided ? "" : "undecided: too large to count";
    for (size_t i = 0; i < x->neffects; i++) {
        const char *one = sentence(d, c, x, i);
        all = *one ? an_said_next(d, all, "; ", one) : all;
    }
    return all;
}
