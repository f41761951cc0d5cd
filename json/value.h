/* value.h - our numbers, names and groups as JSON values. */
#ifndef AN_JSON_VALUE_H
#define AN_JSON_VALUE_H

#include <stddef.h>

#include <flint/fmpq.h>
#include <jansson.h>

#include "anomaly/anomaly.h"

struct an_field;
struct an_model;
struct an_orders;
struct an_text;

json_t *an_json_string(const char *s);

/* NULL of NULL; an integer is text from 2^53 on. */
json_t *an_json_rational(const fmpq_t q);
json_t *an_json_integer(const fmpz_t n);
json_t *an_json_orders(const struct an_orders *o);

/* 4, or "9/2" */
json_t *an_json_half(int twice);

json_t *an_json_strings(char *const *list, size_t n);

/* {"chi.B-L": "2"}: each text under a name. */
json_t *an_json_values(const char *const *name, const char *const *text,
                       size_t n);

/* Takes the text. */
json_t *an_json_taken(char *text);
json_t *an_json_count(unsigned long long n);

/* What an expression is in JSON: text, a number, true or false, JSON (taken),
 * or nothing, NULL. */
#if 0 + __STDC__
#define AN_JSON_OF(x)                                                          \
    _Generic((x),                                                              \
        json_t *: an_json_itself,                                              \
        void *: an_json_known,                                                 \
        char *: an_json_known,                                                 \
        const char *: an_json_known,                                           \
        _Bool: an_json_truth,                                                  \
        int: json_integer,                                                     \
        long: json_integer,                                                    \
        unsigned: an_json_count,                                               \
        unsigned long: an_json_count,                                          \
        unsigned long long: an_json_count,                                     \
        fmpz *: an_json_integer,                                               \
        const fmpz *: an_json_integer,                                         \
        fmpq *: an_json_rational,                                              \
        const fmpq *: an_json_rational,                                        \
        const struct an_orders *: an_json_orders)(x)
#else /* cppcheck, which fails at _Generic */
#define AN_JSON_OF(x) an_json_known((void *)(x))
#endif

/* The expression, which has a value in any case, where the condition holds,
 * else NULL. */
#define AN_JSON_IF(condition, x) an_json_if((condition), AN_JSON_OF(x))

/* Declares a list of the values for i = 0, ..., n - 1; for each x of the array
 * v of n things. */
#define AN_JSON_LIST(list, i, n, value)                                        \
    json_t *list = json_array();                                               \
    for (size_t i = 0; i < (n); i++)                                           \
    json_array_append_new(list, AN_JSON_OF(value))
#define AN_JSON_EACH(list, type, x, v, n, value)                               \
    json_t *list = json_array();                                               \
    for (const type *x = (v), *x##_end = (n) > 0 ? x + (n) : x; x < x##_end;   \
         x++)                                                                  \
    json_array_append_new(list, AN_JSON_OF(value))

/* [1, 3] of flags, one per generation. */
json_t *an_json_generations(const bool *flag, size_t n);

json_t *an_json_answer(enum an_answer answer);

json_t *an_json_weight(const struct an_model *m, const struct an_field *f,
                       const int *labels);

json_t *an_json_functional(const struct an_model *m, const fmpq *f);

/* For a row of keys.h: NULL where the text is, for AN_EVERY generation (the
 * others from 1 on), or of a list that is empty. */
json_t *an_json_known(const char *s);
json_t *an_json_generation(size_t generation);
json_t *an_json_some(json_t *list);

/* What AN_JSON_OF makes of its expressions. */
json_t *an_json_itself(json_t *value);
json_t *an_json_if(bool condition, json_t *value);
json_t *an_json_truth(bool b);

/* Puts the value, taken, under a key that is the model's. */
void an_json_put(json_t *object, const char *key, json_t *value);

/* Appends the object on one line; takes it. */
void an_json_print(struct an_text *out, json_t *object);

#endif
