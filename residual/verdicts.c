/* verdicts.c - every verdict of a final vacuum. */

#include "residual/verdicts.h"

#include "residual/findings.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"

void an_verdicts_find(struct an_findings *v, const struct an_charges *L)
{
    struct an_fermions s;
    an_fermions_init(&s, L);
    an_massless_find(v, &s, L);
    an_neutrinos_find(&v->neutrinos, L, &s, &v->residual);
    an_dark_matter_find(&v->dark_matter, L, &s);
    an_processes_find(v->process, L, &s);
    an_fermions_clear(&s, L->n);
}
