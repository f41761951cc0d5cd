/* direction.c - how a file would write the direction of a vev. */
#include "theory/text/direction.h"

#include "base/text.h"
#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/vacuum.h"

static void add_row(struct an_text *t, const fmpq *number, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        an_text_add(t, j ? ", " : "[");
        an_rational_append(t, &number[j]);
    }
    an_text_add(t, "]");
}

void an_nodes_add(struct an_text *t, const struct an_model *m,
                  const struct an_diagram_node *node, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || node[i].group != node[i - 1].group)
            an_text_printf(t, "%s%s: [", i ? "], " : "{",
                           m->group[node[i].group].name);
        else
            an_text_add(t, ", ");
        an_diagram_node_add(t, &m->group[node[i].group].lie, node[i].node);
    }
    an_text_add(t, "]}");
}

void an_direction_add(struct an_text *t, const struct an_model *m,
                      const struct an_vev *v)
{
    if (v->node) {
        an_text_add(t, "invariant: ");
        an_nodes_add(t, m, v->node, v->nnodes);
    }
    if (!v->number)
        return;
    an_text_add(t, v->rows == 1 ? "diagonal: " : "matrix: [");
    for (size_t i = 0; i < v->rows; i++) {
        an_text_add(t, i ? ", " : "");
        add_row(t, &v->number[i * v->columns], v->columns);
    }
    an_text_add(t, v->rows == 1 ? "" : "]");
}
