/* listed.c - what the listed couplings say, and what those that are missing
 * change. */

#include "residual/listed/listed.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "residual/listed/listing.h"
#include "residual/listed/missing.h"
#include "residual/question.h"
#include "residual/stabiliser/vacuum_vectors.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/species.h"

static void add_names(struct an_listed_neutrinos *x, const struct an_member *v,
                      size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_names_add(&x->unpaired, &x->nunpaired, an_strdup(v[i].field));
}

static void find(struct an_listed_neutrinos *x, const struct an_neutrinos *n)
{
    x->asked = true;
    x->dirac = n->dirac;
    x->majorana = n->majorana;
    x->massless = n->massless;
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *c = &n->neutral[i];
        if (c->self)
            continue;
        if (c->states > c->partners && c->active == 0)
            add_names(x, c->member, c->nmembers);
        if (c->partners > c->states && c->active_partners == 0)
            add_names(x, c->partner, c->npartners);
    }
}

void an_listed_init(struct an_listed *x)
{
    *x = (struct an_listed){0};
    an_missing_terms_init(&x->missing);
}

void an_listed_clear(struct an_listed *x)
{
    for (size_t p = 0; p < x->nvacua; p++) {
        an_names_clear(x->neutrinos[p].unpaired, x->neutrinos[p].nunpaired);
    }
    free(x->neutrinos);
    an_missing_terms_clear(&x->missing);
    an_listed_init(x);
}

static void find_vacuum(struct an_listed *x, const struct an_model *m,
                        size_t vacuum, const struct an_rows *missing,
                        struct an_vacuum_vectors *vectors)
{
    struct an_listing l;
    /* All verdicts, to compare them with those of missing terms. */
    unsigned asked = m->nactive > 0 ? AN_ASK_NEUTRINOS | AN_ASK_CLASSES : 0;
    if (x->missing.n > 0)
        asked |= AN_ASK_VERDICTS;
    if (an_listing_init(&l, m, vacuum, asked, vectors)) {
        if (m->nactive > 0)
            find(&x->neutrinos[vacuum], &l.verdicts.neutrinos);
        an_missing_judge(&x->missing, missing, &l);
    } else {
        x->missing.judged = false;
    }
    an_listing_clear(&l);
}

void an_listed_find(struct an_listed *x, const struct an_model *model,
                    struct an_products *products,
                    struct an_vacuum_vectors *vectors)
{
    an_listed_clear(x);
    x->nvacua = model->nvacua;
    x->neutrinos = an_alloc(x->nvacua, sizeof *x->neutrinos);
    if (model->ncouplings == 0)
        return;
    struct an_rows *missing;
    an_missing_find(&x->missing, &missing, model, products);
    for (size_t p = 0; p < model->nvacua; p++)
        if (model->vacuum[p].final && !model->vacuum[p].charged)
            find_vacuum(x, model, p, missing, vectors ? &vectors[p] : NULL);
    an_missing_free(missing, x->missing.n);
}
