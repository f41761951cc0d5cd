/* model.c - the parts of every report on a model: its name, its anomalies.
 */
#include "report/json/model.h"

#include "report/json/value.h"
#include "theory/model.h"
#include "verdict/words.h"

json_t *an_json_model(const struct an_model *m)
{
    json_t *o = json_object();
    an_json_put_string(o, "name", m->name);
    an_json_put_string(o, "file", m->file);
    an_json_put(o, "reference", an_json_strings(m->reference, m->nreferences));
    an_json_put_known(o, "description", m->description);
    if (m->nunknowns > 0)
        an_json_put(o, "unknowns", an_json_strings(m->unknown, m->nunknowns));
    return o;
}

static json_t *contribution_value(const struct an_model *m,
                                  const struct an_contribution *p)
{
    json_t *o = json_object();
    an_json_put_string(o, "field", m->field[p->field].name);
    an_json_put(o, "value",
                p->known ? an_json_rational(p->value) : json_null());
    if (!p->known)
        an_json_put_string(o, "polynomial", p->polynomial);
    return o;
}

static json_t *anomaly_value(const struct an_model *m,
                             const struct an_anomaly *a)
{
    bool settled = a->known && a->defined;
    json_t *o = json_object(), *parts = json_array();
    for (size_t i = 0; i < a->nparts; i++)
        json_array_append_new(parts, contribution_value(m, &a->part[i]));
    an_json_put_string(o, "name", a->name);
    an_json_put_string(o, "kind", an_word_kind(a->kind));
    an_json_put(o, "value", settled ? an_json_rational(a->value) : json_null());
    an_json_put(o, "cancels", settled ? json_boolean(a->cancels) : json_null());
    an_json_put_bool(o, "counts", a->counts);
    an_json_put(o, "contributions", parts);
    if (!a->known)
        an_json_put_string(o, "polynomial", a->polynomial);
    if (!a->defined)
        an_json_put(o, "defined", json_false());
    an_json_put_known(o, "reason", a->reason);
    return o;
}

json_t *an_json_anomalies(const struct an_model *m,
                          const struct an_anomalies *all)
{
    json_t *list = json_array();
    for (size_t i = 0; i < all->n; i++)
        json_array_append_new(list, anomaly_value(m, &all->v[i]));
    return list;
}

void an_json_condition(json_t *o, const struct an_model *m)
{
    an_json_put_known(o, "condition", m->condition);
    an_json_put_known(o, "units", m->units);
}
