/* model.h - the parts of every report on a model: its name, its anomalies.
 */
#ifndef AN_JSON_MODEL_H
#define AN_JSON_MODEL_H

#include <jansson.h>

struct an_anomalies;
struct an_model;

json_t *an_json_anomalies(const struct an_model *m,
                          const struct an_anomalies *all);

json_t *an_json_model(const struct an_model *m);

#endif
