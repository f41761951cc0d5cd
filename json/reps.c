/* reps.c - the representations of a simple group, for programs. */
#include "json/reps.h"

#include "algebra/lie/lie.h"
#include "algebra/lie/repfacts.h"
#include "algebra/lie/repfind.h"
#include "algebra/lie/repname.h"
#include "json/keys.h"
#include "json/value.h"
#include "theory/group.h"

AN_JSON_KEYS(representation, "name: string", "labels: [integer]",
             "dimension: whole", "index: rational", "cubic: whole",
             "class: string", "reality: 'real'|'pseudoreal'|'complex'",
             "conjugate: string");

AN_JSON_KEYS(representations, "format: 1", "group: string",
             "representations: [representation]");

static json_t *representation_value(const struct an_lie *g, const int *labels)
{
    struct an_rep_facts r;
    an_rep_facts_init(&r, g, labels);
    AN_JSON_LIST(numbers, k, (size_t)g->rank, labels[k]);
    json_t *o = AN_JSON(representation, an_json_taken(an_rep_name(g, labels)),
                        numbers, r.dimension, r.index, r.cubic, r.centre,
                        r.reality, an_json_taken(an_rep_name(g, r.conjugate)));
    an_rep_facts_clear(&r);
    return o;
}

void an_report_reps_json(struct an_text *out, const struct an_group *group,
                         const struct an_reps *reps)
{
    AN_JSON_LIST(list, i, reps->n,
                 representation_value(&group->lie,
                                      reps->labels + i * (size_t)reps->rank));
    an_json_print(out, AN_JSON(representations, 1,
                               an_json_taken(an_group_text(group)), list));
}
