/* value.c - our numbers, names and groups as JSON values.
 *
 * jansson refuses strings that are not UTF-8; a file name may be one. Such
 * bytes become '?', so that a report is always valid JSON.
 */
#include "json/value.h"

#include <stdlib.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/field.h"
#include "theory/model.h"

json_t *an_json_string(const char *s)
{
    if (!s)
        return json_null();
    struct an_text t = {0};
    an_prose_plain(&t, s);
    json_t *value = json_string(an_text_string(&t));
    for (char *p = t.v; !value && *p; p++)
        if ((unsigned char)*p >= 0x80)
            *p = '?';
    value = value ? value : json_string(an_text_string(&t));
    an_text_clear(&t);
    return value;
}

json_t *an_json_taken(char *text)
{
    json_t *value = an_json_string(text);
    free(text);
    return value;
}

json_t *an_json_rational(const fmpq_t q)
{
    return q ? an_json_taken(an_rational_text(q)) : NULL;
}

/* Readers of JSON may put numbers into doubles: beyond, an integer is text. */
#define EXACT_BITS 53

json_t *an_json_integer(const fmpz_t n)
{
    if (!n)
        return NULL;
    if (fmpz_bits(n) <= EXACT_BITS)
        return json_integer((json_int_t)fmpz_get_si(n));
    char *text = fmpz_get_str(NULL, 10, n);
    json_t *value = json_string(text);
    flint_free(text);
    return value;
}

json_t *an_json_count(unsigned long long n)
{
    return json_integer((json_int_t)n);
}

json_t *an_json_half(int twice)
{
    return twice % 2 == 0 ? json_integer(twice / 2)
                          : json_sprintf("%d/2", twice);
}

json_t *an_json_orders(const struct an_orders *o)
{
    if (!o)
        return NULL;
    AN_JSON_LIST(list, i, o->n, &o->v[i]);
    return list;
}

json_t *an_json_strings(char *const *list, size_t n)
{
    AN_JSON_LIST(array, i, n, an_json_string(list[i]));
    return array;
}

json_t *an_json_generations(const bool *flag, size_t n)
{
    AN_JSON_LIST(list, j, n, flag[j] ? an_json_count(j + 1) : NULL);
    return list;
}

json_t *an_json_answer(enum an_answer answer)
{
    return answer == AN_UNKNOWN ? json_null() : json_boolean(answer == AN_YES);
}

json_t *an_json_known(const char *s)
{
    return s ? an_json_string(s) : NULL;
}

json_t *an_json_if(bool condition, json_t *value)
{
    if (condition)
        return value;
    json_decref(value);
    return NULL;
}

json_t *an_json_some(json_t *list)
{
    return an_json_if(json_array_size(list) > 0, list);
}

json_t *an_json_itself(json_t *value)
{
    return value;
}

json_t *an_json_truth(bool b)
{
    return json_boolean(b);
}

json_t *an_json_generation(size_t generation)
{
    return generation == AN_EVERY ? NULL : an_json_count(generation + 1);
}

void an_json_put(json_t *object, const char *key, json_t *value)
{
    json_object_set_new_nocheck(object, key, value);
}

json_t *an_json_values(const char *const *name, const char *const *text,
                       size_t n)
{
    json_t *o = json_object();
    for (size_t k = 0; k < n; k++)
        an_json_put(o, name[k], an_json_string(text[k]));
    return o;
}

/* Puts a list, taken, unless it is empty. */
static void put_some(json_t *object, const char *key, json_t *list)
{
    if (json_array_size(list) > 0)
        an_json_put(object, key, list);
    else
        json_decref(list);
}

/* {"SU2L": [1]}: the simple factors under which the field transforms. */
json_t *an_json_weight(const struct an_model *m, const struct an_field *f,
                       const int *labels)
{
    json_t *weight = json_object();
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *group = &m->group[g];
        const int *own = f->group[g].labels, *x = labels + m->first_label[g];
        bool charged = false;
        for (int i = 0; group->kind == AN_SIMPLE && i < group->lie.rank; i++)
            charged |= own && own[i] != 0;
        AN_JSON_LIST(list, i, charged ? (size_t)group->lie.rank : 0, x[i]);
        put_some(weight, group->name, list);
    }
    return weight;
}

/* {"SU2L": ["1/2"], "Y": "1"}: the groups on which the functional acts. */
json_t *an_json_functional(const struct an_model *m, const fmpq *f)
{
    const fmpq *fermion = f + m->ncoordinates - 1;
    json_t *object = json_object();
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *group = &m->group[g];
        const fmpq *x = f + m->coordinate[g];
        bool simple = group->kind == AN_SIMPLE, acts = false;
        size_t n = simple ? (size_t)group->lie.rank : 1;
        for (size_t i = 0; i < n; i++)
            acts |= !fmpq_is_zero(x + i);
        AN_JSON_LIST(list, i, simple && acts ? n : 0, x + i);
        put_some(object, group->name, list);
        if (!simple && acts)
            an_json_put(object, group->name, an_json_rational(x));
    }
    if (!fmpq_is_zero(fermion))
        an_json_put(object, "F", an_json_rational(fermion));
    return object;
}

static int append(const char *buffer, size_t size, void *text)
{
    an_text_add_n(text, buffer, size);
    return 0;
}

void an_json_print(struct an_text *out, json_t *object)
{
    json_dump_callback(object, append, out, JSON_ENCODE_ANY);
    an_text_add(out, "\n");
    json_decref(object);
}
