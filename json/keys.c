/* keys.c - the keys of JSON objects: one row a key. */
#include "json/keys.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

/* The end of a type; words in quotes may have blanks. */
static const char *end_of(const char *type)
{
    bool quoted = false;
    for (; *type && (quoted || *type != ' '); type++)
        quoted ^= *type == '\'';
    return type;
}

struct an_json_key an_json_key(const char *row)
{
    struct an_json_key key = {.type = strstr(row, ": ") + 2};
    size_t n = (size_t)(key.type - row) - 2;
    assert(n < sizeof key.name);
    memcpy(key.name, row, n);
    return key;
}

/* Has a key of the object the value, "KEY=VALUE"? */
static bool holds(const json_t *o, const char *condition)
{
    char key[sizeof(struct an_json_key)] = "";
    size_t n = strcspn(condition, "=");
    memcpy(key, condition, n);
    json_t *value = json_loads(condition + n + 1, JSON_DECODE_ANY, NULL);
    bool equal = json_equal(json_object_get(o, key), value);
    json_decref(value);
    return equal;
}

static bool begins(const char *type, const char *word)
{
    return strncmp(type, word, strlen(word)) == 0;
}

/* What is written of a value, which is taken, for a row, which may be missing
 * where its type has more words behind it; NULL for nothing. */
static json_t *fitting(json_t *value, const char *type, bool may_be_missing)
{
    bool only = begins(type, "true") || begins(type, "false");
    if (!value)
        return may_be_missing ? NULL : json_null();
    if (json_is_integer(value) && (only || begins(type, "boolean"))) {
        bool truth = json_integer_value(value) != 0; /* of a && b */
        json_decref(value);
        value = json_boolean(truth);
    }
    if (only && !begins(type, json_is_true(value) ? "true" : "false"))
        return NULL;
    return value;
}

json_t *an_json_object(const char *const *row, json_t *const *value, size_t n)
{
    json_t *o = json_object();
    for (size_t i = 0; i < n; i++) {
        struct an_json_key key = an_json_key(row[i]);
        const char *when = end_of(key.type);
        bool is_if = strncmp(when, " if ", 4) == 0;
        if (is_if && !holds(o, when + 4)) {
            json_decref(value[i]);
            continue;
        }
        json_t *v = fitting(value[i], key.type, *when && !is_if);
        if (v && strcmp(key.name, "...") == 0) {
            json_object_update(o, v);
            json_decref(v);
        } else if (v) {
            json_object_set_new_nocheck(o, key.name, v);
        }
    }
    return o;
}
