/* model.c - the parts of every report on a model: its name, its anomalies.
 */
#include "json/model.h"

#include "json/keys.h"
#include "json/value.h"
#include "theory/model.h"
#include "verdict/words.h"

AN_JSON_KEYS(model, "name: string?", "file: string", "reference: [string]",
             "description: string where the file has one",
             "unknowns: [string] where charges or parameters are unknown");

AN_JSON_KEYS(contribution, "field: string", "value: rational?",
             "polynomial: string if value=null");

AN_JSON_KEYS(anomaly, "name: string",
             "kind: 'gauge'|'global'|'discrete'|'informational'",
             "value: rational?", "cancels: boolean?", "counts: boolean",
             "contributions: [contribution]",
             "polynomial: string where it depends on unknown charges",
             "defined: false where the condition does not exist",
             "reason: string where it is a condition mod n");

json_t *an_json_model(const struct an_model *m)
{
    return AN_JSON(model, m->name, m->file,
                   an_json_strings(m->reference, m->nreferences),
                   m->description,
                   an_json_some(an_json_strings(m->unknown, m->nunknowns)));
}

static json_t *contribution_value(const struct an_model *m,
                                  const struct an_contribution *p)
{
    return AN_JSON(contribution, m->field[p->field].name,
                   p->known ? p->value : NULL, p->known ? NULL : p->polynomial);
}

static json_t *anomaly_value(const struct an_model *m,
                             const struct an_anomaly *a)
{
    bool settled = a->known && a->defined;
    AN_JSON_LIST(parts, i, a->nparts, contribution_value(m, &a->part[i]));
    return AN_JSON(anomaly, a->name, an_word_kind(a->kind),
                   settled ? a->value : NULL, AN_JSON_IF(settled, a->cancels),
                   a->counts, parts, a->known ? NULL : a->polynomial,
                   a->defined ? NULL : json_false(), a->reason);
}

json_t *an_json_anomalies(const struct an_model *m,
                          const struct an_anomalies *all)
{
    AN_JSON_LIST(list, i, all->n, anomaly_value(m, &all->v[i]));
    return list;
}
