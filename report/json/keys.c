/* keys.c - the keys of JSON objects: one row a key. */
#include "report/json/keys.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

/* Words in quotes may have blanks. */
static bool may_be_missing(const char *type)
{
    bool quoted = false;
    for (; *type && (quoted || *type != ' '); type++)
        quoted ^= *type == '\'';
    return *type != '\0';
}

json_t *an_json_object(const struct an_json_key *key, json_t *const *value,
                       size_t n)
{
    json_t *o = json_object();
    for (size_t i = 0; i < n; i++) {
        assert(value[i] || may_be_missing(key[i].type));
        if (value[i] && strcmp(key[i].name, "...") == 0) {
            json_object_update(o, value[i]);
            json_decref(value[i]);
        } else if (value[i]) {
            json_object_set_new_nocheck(o, key[i].name, value[i]);
        }
    }
    return o;
}
