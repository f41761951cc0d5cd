/* explanation.c - what the steps of an argument are made of. */
#include "report/explain/explanation.h"

#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"

void an_explain_step(struct an_explanation *e, const char *title, bool vacuum)
{
    e->step++;
    if (vacuum && e->several)
        an_document_heading(e->d, 2, "%d. %s (%s)", e->step, title,
                            e->c->model->vacuum[e->v->vacuum].name);
    else
        an_document_heading(e->d, 2, "%d. %s", e->step, title);
}
