/* bosons.c - what breaking does to bosons, explained. */
#include "report/explain/bosons.h"

#include <stdlib.h>
#include <string.h>

#include "report/explain/explanation.h"
#include "report/say/bosons.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/bosons/text.h"
#include "verdict/check.h"

/* Rows of a matrix that fits on a page. */
#define MAX_ROWS 5

static void add_matrix(struct an_document *d, const struct an_gauge_bosons *b,
                       const struct an_boson_block *x)
{
    if (x->n < 2 || x->n > MAX_ROWS)
        return;
    an_document_columns(d, "l", x->n, "l", "", "");
    an_document_cell(d, " ");
    for (size_t i = 0; i < x->n; i++)
        an_document_cell(d, "%s", x->basis[i]);
    for (size_t i = 0; i < x->n; i++) {
        an_document_cell(d, "%s", x->basis[i]);
        for (size_t j = 0; j < x->n; j++) {
            char *s = an_gauge_bosons_text(b, x->entry[i * x->n + j]);
            an_document_cell(d, "%s", s);
            free(s);
        }
    }
    const char *over = "";
    for (size_t i = 0; i < x->n; i++)
        if (!fmpq_is_one(x->norm + i) &&
            (i == 0 || strcmp(x->basis[i], x->basis[i - 1]) != 0))
            over =
                an_said_next(d, over, ", ",
                             an_said(d, "%s over the root of %s", x->basis[i],
                                     an_said_rational(d, x->norm + i)));
    if (*over)
        an_document_paragraph(
            d, "The rows are of generators; normalised bosons are %s.", over);
}

void an_explain_bosons(struct an_explanation *e)
{
    size_t vacuum = e->v->vacuum;
    if (!e->c->consequence || vacuum >= e->c->nvacua)
        return;
    const struct an_gauge_bosons *b = &e->c->consequence[vacuum].bosons;
    an_explain_step(e, "What breaking does to bosons", true);
    if (!b->why) {
        an_document_paragraph(
            e->d, "The mass matrix of gauge bosons is the sum over vevs of g_a "
                  "g_b Re<T_a v, T_b v>, with v over the root of 2 for a "
                  "complex component and v for a real one. What mixes:");
        add_matrix(e->d, b, &b->neutral);
        for (size_t i = 0; i < b->ncharged; i++)
            add_matrix(e->d, b, &b->charged[i]);
    }
    an_reason_bosons(e->d, e->c, vacuum, true);
    an_reason_goldstones(e->d, e->c, vacuum, true);
    an_reason_defects(e->d, e->c, vacuum);
    an_reason_structure(e->d, e->c);
}
