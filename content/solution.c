/* solution.c - what completes a model: contents, and their charges. */
#include "content/solution.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/names.h"

void an_content_solution_clear(struct an_content_solution *s)
{
    an_names_clear(s->charge, s->ncharges);
    an_names_clear(s->formula, s->ncharges);
    an_names_clear(s->left_formula, s->nleft);
    if (s->value)
        _fmpq_vec_clear(s->value, (slong)s->ncharges);
    if (s->line)
        _fmpq_vec_clear(s->line, (slong)((s->nparameters + 1) * s->ncharges));
    an_names_clear(s->at, s->nat);
    an_names_clear(s->parameter, s->nparameters);
    an_names_clear(s->left, s->nleft);
    free(s->type);
    free(s->mass);
    free(s->said);
}

void an_content_list_clear(struct an_content_list *l)
{
    for (size_t i = 0; i < l->n; i++)
        an_content_solution_clear(&l->v[i]);
    free(l->v);
    *l = (struct an_content_list){0};
}
