/* cell.c - verdicts in the cells of a table. */
#include <stdlib.h>

#include "report/say/cell.h"

#include "base/text.h"
#include "verdict/words.h"

/* Candidates for dark matter in one cell; more are counted. */
#define MAX_CANDIDATES 6

void an_cell_neutrinos(struct an_text *t, const struct an_neutrinos *n)
{
    if (n->confined)
        an_text_add(t, "confined");
    else if (n->nature == AN_MIXED_NATURE)
        an_word_masses(t, n->dirac, n->majorana, n->massless);
    else
        an_text_add(t, an_word_nature(n->nature));
}

void an_cell_dark_matter(struct an_text *t, const struct an_dark_matter *d,
                         bool all)
{
    if (!d->asked) {
        an_text_add(t, "no verdict");
        return;
    }
    if (d->undecided) {
        an_text_add(t, "undecided");
        return;
    }
    if (!d->stable) {
        an_text_add(t, d->group.n > 0 ? "charged relics only" : "none");
        return;
    }
    size_t n = d->ncandidates;
    size_t shown = all || n <= MAX_CANDIDATES + 1 ? n : MAX_CANDIDATES;
    an_word_list(t, d->candidate, shown);
    if (shown < n)
        an_text_printf(t, ", +%zu", n - shown);
    an_text_add(t, " (");
    an_word_orders(t, &d->group, true);
    an_text_add(t, ")");
}

bool an_cell_instantons(struct an_text *t, const struct an_findings *v,
                        const struct an_findings *w)
{
    const struct an_neutrinos *n = &w->neutrinos;
    if (!w->known || w->residual.undecided ||
        (an_orders_equal(&v->residual.discrete, &w->residual.discrete) &&
         v->neutrinos.nature == n->nature &&
         v->dark_matter.stable == w->dark_matter.stable))
        return false;
    an_word_orders(t, &w->residual.discrete, true);
    an_text_add(t, w->residual.selective ? " of selection rules" : "");
    if (v->neutrinos.nature != n->nature)
        an_text_printf(t, ", neutrinos %s", an_word_nature(n->nature));
    if (v->dark_matter.stable != w->dark_matter.stable)
        an_text_printf(t, ", dark matter %s",
                       an_word_stability(&w->dark_matter));
    return true;
}
