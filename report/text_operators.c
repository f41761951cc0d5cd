/* text_operators.c - lists of terms, for people.
 *
 * One row a term, by dimension: how many independent components it has, which
 * of the counted numbers it violates, and how many of its factors have a vev in
 * the vacuum asked for.
 */

#include "report/text_operators.h"

#include <stdlib.h>

#include "algebra/rational.h"
#include "base/text.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "terms/list.h"
#include "theory/model.h"
#include "verdict/words.h"

/* Appends ", NAME = 2" for a total that is not zero. */
static void add_total(struct an_text *t, const char *name, const fmpq *total)
{
    if (fmpq_is_zero(total))
        return;
    an_text_printf(t, "%s%s = ", t->n > 0 ? ", " : "", name);
    an_rational_append(t, total);
}

static char *violated(const struct an_model *m,
                      const struct an_operator_query *q,
                      const struct an_operator *op)
{
    struct an_text t = {0};
    if (q->by_group)
        add_total(&t, m->group[q->group].name, op->charge);
    for (size_t i = 0; i < op->nnumbers; i++)
        add_total(&t, m->count[i].name, op->number + i);
    return an_text_take(&t);
}

static void add_row(struct an_grid *g, const struct an_model *m,
                    const struct an_operator_query *q,
                    const struct an_operator *op)
{
    an_grid_add(g, "%d", op->dimension);
    an_grid_add(g, "%s", op->term.text);
    if (op->counted) {
        char *k = fmpz_get_str(NULL, 10, op->components);
        an_grid_add(g, "%s", k);
        flint_free(k);
    } else {
        an_grid_add(g, op->decided ? "some" : "undecided");
    }
    an_grid_add(g, "%s", op->self_conjugate ? "real" : "");
    if (q->has_vacuum)
        an_grid_add(g, "%zu", op->vev_insertions);
    else
        an_grid_add(g, "%s", "");
    char *why = violated(m, q, op);
    an_grid_add(g, "%s", why);
    free(why);
}

/* Appends " with H and chi". */
static void add_contained(struct an_text *t, const struct an_model *m,
                          const struct an_operator_query *q)
{
    bool any = false;
    for (size_t i = 0; q->contain && i < m->nfields; i++) {
        if (!q->contain[i])
            continue;
        an_text_printf(t, "%s%s", any ? " and " : " with ", m->field[i].name);
        any = true;
    }
}

static void add_heading(struct an_text *t, const struct an_model *m,
                        const struct an_operator_query *q, size_t n)
{
    if (n == 0)
        an_text_add(t, "no term");
    else
        an_word_count(t, n, "term");
    an_text_printf(t, " up to dimension %d", q->max_dimension);
    add_contained(t, m, q);
    if (q->by_number)
        an_text_printf(t, " that violate%s %s", n < 2 ? "s" : "",
                       m->count[q->number].name);
    if (q->by_group)
        an_text_printf(t, " that %s alone forbids", m->group[q->group].name);
    if (q->has_vacuum)
        an_text_printf(t, ", with vevs of %s", m->vacuum[q->vacuum].name);
    if (m->condition)
        an_text_printf(t, ", for %s%s%s", m->condition, m->units ? ": " : "",
                       m->units ? m->units : "");
    else if (m->nunknowns > 0)
        an_text_add(t, ", for every value of the unknowns");
    an_text_add(t, "\n");
}

void an_report_operators(struct an_text *out, const struct an_model *model,
                         const struct an_operator_query *query,
                         const struct an_operators *operators,
                         const struct an_style *s)
{
    struct an_text t = {0};
    struct an_grid g;
    an_grid_init(&g, 6);
    an_grid_header(&g, "dim|term|components||vevs|violates");
    g.right[0] = g.right[2] = g.right[4] = true;
    for (size_t i = 0; i < operators->n; i++)
        add_row(&g, model, query, &operators->v[i]);
    an_style_ink(&t, s, AN_BOLD, an_model_title(model));
    an_text_add(&t, "\n");
    add_heading(&t, model, query, operators->n);
    if (operators->n > 0)
        an_grid_print(&t, &g, s, 2, true);
    an_grid_clear(&g);
    an_style_put(out, &t, s);
}
