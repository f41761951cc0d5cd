/* family.c - what the last vacuum leaves of a family of charges. */
#include "verdict/family.h"

#include "theory/build/generic.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/outside/extension.h"
#include "residual/question.h"
#include "residual/vacuum/numbers.h"
#include "solve/family.h"
#include "solve/solution.h"

const struct an_numbers_rule *an_family_rule(struct an_findings *v,
                                             struct an_model *m,
                                             const struct an_solution *s)
{
    const struct an_question question = {.verdicts = AN_ASK_RESIDUAL};
    const struct an_residual *r = &v->residual;
    if (s->nfamilies != 1 || !an_family_put(m, &s->family[0], s->ring))
        return NULL;
    an_model_take_generic(m);
    an_model_take_vacua(m, NULL);
    an_findings_check(v, m, m->nvacua - 1, &question);
    return v->known && !r->undecided && r->nselections == 1
               ? r->selection[0].numbers
               : NULL;
}
