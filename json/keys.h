/* keys.h - the keys of JSON objects: one row a key.
 *
 * A table stands beside the function that fills it. An object has one value for
 * each row, in order, so no key is written that is in no table, and the schema
 * of all reports (schema.h) is what the tables say. A value is an expression,
 * whose type says how it is written; the row says when it is.
 */
#ifndef AN_JSON_KEYS_H
#define AN_JSON_KEYS_H

#include <stddef.h>

#include <jansson.h>

#include "json/value.h"

/* A row is a key and its type, "mass2: string"; with the key "..." all keys of
 * the object that the type names. A type is a word of schema.c (string,
 * boolean, integer, whole, half, rational, group, functional, weight), null,
 * true, false, a word in quotes, the name of an object, [T] a list, {T} an
 * object with any keys, T? T or null, or several of these with | between. Where
 * the key may be missing, the type is followed by when it is there: " if
 * KEY=VALUE", exactly where another key of the object has the value; or in
 * words, " where ...". */
struct an_json_object {
    const char *name;
    const char *const *row;
    size_t nrows;
};

/* The key and the type of a row. */
struct an_json_key {
    char name[48];
    const char *type;
};
struct an_json_key an_json_key(const char *row);

/* The values, taken, under the names of the rows. A value is left out where a
 * condition of its row, KEY=VALUE, does not hold, and where it is the other one
 * of true and false than the row is for. NULL leaves out a row with a condition
 * in words, where null is json_null(), and is null elsewhere. */
json_t *an_json_object(const char *const *row, json_t *const *value, size_t n);

/* The table name_keys, from its rows. */
#define AN_JSON_KEYS(name, ...)                                                \
    static const char *const name##_keys[] = {__VA_ARGS__};                    \
    extern const struct an_json_object an_json_##name##_table;                 \
    const struct an_json_object an_json_##name##_table = {                     \
        #name, name##_keys, sizeof name##_keys / sizeof *name##_keys}

/* All tables, NULL behind the last: Makefile finds them. */
extern const struct an_json_object *const an_json_objects[];

/* An object of the table name_keys with these values, at most 24. One value
 * more or less than rows does not compile. */
#define AN_JSON(name, ...)                                                     \
    an_json_object(                                                            \
        name##_keys, (json_t *[]){AN_JSON_ALL(__VA_ARGS__)},                   \
        AN_JSON_COUNT(__VA_ARGS__) *                                           \
            sizeof(char[AN_JSON_COUNT(__VA_ARGS__) ==                          \
                                sizeof name##_keys / sizeof *name##_keys       \
                            ? 1                                                \
                            : -1]))
#define AN_JSON_COUNT(...)                                                     \
    AN_JSON_25TH(__VA_ARGS__, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13,  \
                 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define AN_JSON_25TH(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s,  \
                     t, u, v, w, x, number, ...)                               \
    number

/* AN_JSON_OF of each, and of NULL up to the most there may be. */
#define AN_JSON_ALL(...)                                                       \
    AN_JSON_OF_EACH(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL, NULL, NULL,     \
                    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,      \
                    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
#define AN_JSON_OF_EACH(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r,  \
                        s, t, u, v, w, x, ...)                                 \
    AN_JSON_OF(a), AN_JSON_OF(b), AN_JSON_OF(c), AN_JSON_OF(d), AN_JSON_OF(e), \
        AN_JSON_OF(f), AN_JSON_OF(g), AN_JSON_OF(h), AN_JSON_OF(i),            \
        AN_JSON_OF(j), AN_JSON_OF(k), AN_JSON_OF(l), AN_JSON_OF(m),            \
        AN_JSON_OF(n), AN_JSON_OF(o), AN_JSON_OF(p), AN_JSON_OF(q),            \
        AN_JSON_OF(r), AN_JSON_OF(s), AN_JSON_OF(t), AN_JSON_OF(u),            \
        AN_JSON_OF(v), AN_JSON_OF(w), AN_JSON_OF(x)

#endif
