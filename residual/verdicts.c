/* verdicts.c - every verdict of a final phase. */

#include "residual/verdicts.h"

#include "residual/charges.h"
#include "residual/darkmatter.h"
#include "residual/massless.h"
#include "residual/neutrinos.h"
#include "residual/process.h"
#include "residual/species.h"
#include "residual/vacuum.h"

void an_verdicts_find(struct an_vacuum *v, const struct an_charges *L)
{
    struct an_fermions s;
    an_fermions_init(&s, L);
    an_massless_find(v, &s, L);
    an_neutrinos_find(&v->neutrinos, L, &s, &v->residual);
    an_dark_matter_find(&v->dark_matter, L, &s);
    an_processes_find(v->process, L, &s);
    an_fermions_clear(&s, L->n);
}
