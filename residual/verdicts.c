/* verdicts.c - every verdict of a final vacuum. */

#include "residual/verdicts.h"

#include "residual/findings.h"
#include "residual/question.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"

/* What rests on the fermions of a vacuum. */
#define ASK_FERMIONS                                                           \
    (AN_ASK_MASSLESS | AN_ASK_NEUTRINOS | AN_ASK_CLASSES |                     \
     AN_ASK_DARK_MATTER | AN_ASK_PROCESSES)

void an_verdicts_find(struct an_findings *v, const struct an_charges *L,
                      unsigned asked)
{
    struct an_fermions s;
    if (!(asked & ASK_FERMIONS))
        return;
    an_fermions_init(&s, L);
    if (asked & AN_ASK_MASSLESS)
        an_massless_find(v, &s, L);
    if (asked & AN_ASK_CLASSES)
        an_neutral_classes_find(&v->neutrinos, L, &s, &v->residual);
    if (asked & AN_ASK_NEUTRINOS)
        an_neutrinos_find(&v->neutrinos, L, &s);
    if (asked & AN_ASK_DARK_MATTER)
        an_dark_matter_find(&v->dark_matter, L, &s, NULL);
    an_processes_find(v->process, L, &s, asked);
    an_fermions_clear(&s, L->n);
}
