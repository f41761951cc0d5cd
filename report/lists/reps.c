/* reps.c - the representations of a simple group, as a document. */
#include "report/lists/reps.h"

#include "algebra/lie/repfacts.h"
#include "algebra/lie/repfind.h"
#include "base/text.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/group.h"

static void add_row(struct an_document *d, const struct an_lie *g,
                    const int *labels)
{
    struct an_rep_facts r;
    struct an_text t = {0};
    an_rep_facts_init(&r, g, labels);
    for (int i = 0; i < g->rank; i++)
        an_text_printf(&t, "%s%d", i ? "," : "[", labels[i]);
    an_document_row(d, "%s|%s]|%s|%s|%s|%s|%s|%s", an_said_rep(d, g, labels),
                    an_said_text(d, &t), an_said_whole(d, r.dimension),
                    an_said_number(d, r.index), an_said_whole(d, r.cubic),
                    r.centre, r.reality, an_said_rep(d, g, r.conjugate));
    an_rep_facts_clear(&r);
}

void an_report_reps(struct an_document *d, const struct an_group *group,
                    const struct an_reps *reps, unsigned long max)
{
    an_document_heading(d, 1, "Representations of %s up to dimension %lu",
                        an_said_taken(d, an_group_text(group)), max);
    an_document_table(d, "llrrrlll",
                      "name|labels|dim|index|cubic|class|reality|conjugate");
    for (size_t i = 0; i < reps->n; i++)
        add_row(d, &group->lie, reps->labels + i * (size_t)reps->rank);
}
