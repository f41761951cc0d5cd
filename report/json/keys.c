/* keys.c - the keys of JSON objects: one row a key. */
#include "report/json/keys.h"

#include <assert.h>
#include <string.h>

json_t *an_json_object(const struct an_json_key *key, json_t *const *value,
                       size_t n)
{
    json_t *o = json_object();
    for (size_t i = 0; i < n; i++) {
        assert(value[i] || strcmp(key[i].when, "always") != 0);
        if (value[i] && strcmp(key[i].name, "...") == 0) {
            json_object_update(o, value[i]);
            json_decref(value[i]);
        } else if (value[i]) {
            json_object_set_new_nocheck(o, key[i].name, value[i]);
        }
    }
    return o;
}
