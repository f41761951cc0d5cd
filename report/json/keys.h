/* keys.h - the keys of JSON objects: one row a key.
 *
 * A table stands beside the function that fills it. An object has one value for
 * each row, in order, so no key is written that is in no table, and the schema
 * of all reports (schema.h) is what the tables say.
 */
#ifndef AN_REPORT_JSON_KEYS_H
#define AN_REPORT_JSON_KEYS_H

#include <stddef.h>

#include <jansson.h>

/* A type is a word of schema.c (string, boolean, integer, whole, half,
 * rational, group, functional, weight), null, true, false, a word in quotes,
 * the name of an object, [T] a list, {T} an object with any keys, T? T or null,
 * or several of these with | between. */
struct an_json_key {
    const char *name; /* "...": the keys of the object that the type names */
    const char *type;
    const char *when; /* "always"; "if KEY=VALUE": exactly where another key of
                         the object has the value; "where ...", in words */
};

struct an_json_object {
    const char *name;
    const struct an_json_key *key;
    size_t nkeys;
};

/* The objects of one file. */
struct an_json_objects {
    const struct an_json_object *v;
    size_t n;
};

/* The values, taken, under the names of the rows; NULL leaves a row out, which
 * must not be one of always. */
json_t *an_json_object(const struct an_json_key *key, json_t *const *value,
                       size_t n);

/* For the table name_keys: its entry in a list of objects, and an object with
 * these values. One value more or less than rows does not compile. */
#define AN_JSON_TABLE(name)                                                    \
    {                                                                          \
#name, name##_keys, sizeof name##_keys / sizeof *name##_keys           \
    }
#define AN_JSON(name, ...)                                                     \
    an_json_object(                                                            \
        name##_keys, (json_t *[]){__VA_ARGS__},                                \
        sizeof name##_keys / sizeof *name##_keys *                             \
            sizeof(                                                            \
                char[sizeof((json_t *[]){__VA_ARGS__}) / sizeof(json_t *) ==   \
                             sizeof name##_keys / sizeof *name##_keys          \
                         ? 1                                                   \
                         : -1]))

#endif
