/* factor.c - one factor of a term: NAME[i]*^k. */
#include "theory/text/factor.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "theory/field.h"
#include "theory/model.h"

static bool is_name_character(char c)
{
    return isalnum((unsigned char)c) || (c && strchr("_+-'", c));
}

size_t an_factor_field(size_t *field, const struct an_model *model,
                       const char *s, size_t n)
{
    for (size_t i = 0; i < model->nfields; i++) {
        const char *name = model->field[i].name;
        size_t k = strlen(name);
        if (k > n || memcmp(name, s, k) != 0)
            continue;
        if (k < n && is_name_character(s[k]))
            continue;
        *field = i;
        return k;
    }
    return 0;
}

/* The number s[0..n) begins with: its length, and value up to `most` + 1. */
static size_t read_count(size_t *value, const char *s, size_t n, size_t most)
{
    size_t k = 0;
    *value = 0;
    for (; k < n && isdigit((unsigned char)s[k]); k++) {
        *value = 10 * *value + (size_t)(s[k] - '0');
        if (*value > most)
            *value = most + 1;
    }
    return k;
}

/* The parts that a factor has so far. */
struct parts {
    bool chirality, generation, conjugate, power;
};

/* Was the part there already? It is now. */
static bool is_again(bool *part)
{
    bool again = *part;
    *part = true;
    return again;
}

static enum an_factor_fault scan_chirality(struct an_factor *f, size_t *used,
                                           const struct an_model *model,
                                           const char *s, size_t n)
{
    if (n < 2 || (s[1] != 'L' && s[1] != 'R'))
        return AN_FACTOR_CHIRALITY;
    if (model->field[f->field].type != AN_DIRAC)
        return AN_FACTOR_NOT_DIRAC;
    f->chirality = s[1] == 'L' ? AN_LEFT_PART : AN_RIGHT_PART;
    *used += 2;
    return AN_FACTOR_FINE;
}

static enum an_factor_fault scan_generation(struct an_factor *f, size_t *used,
                                            const struct an_model *model,
                                            const char *s, size_t n)
{
    size_t most = model->field[f->field].generations;
    size_t number = 0, k = read_count(&number, s + 1, n - 1, most);
    if (k == 0 || k + 1 == n || s[k + 1] != ']')
        return AN_FACTOR_GENERATION;
    if (number == 0 || number > most)
        return AN_FACTOR_NO_GENERATION;
    f->generation = number - 1;
    *used += k + 2;
    return AN_FACTOR_FINE;
}

static enum an_factor_fault scan_power(struct an_factor *f, size_t *used,
                                       const char *s, size_t n)
{
    size_t power = 0, k = read_count(&power, s + 1, n - 1, AN_MAX_POWER);
    if (k == 0 || power == 0 || power > AN_MAX_POWER)
        return AN_FACTOR_POWER;
    f->power = (int)power;
    *used += k + 1;
    return AN_FACTOR_FINE;
}

enum an_factor_fault an_factor_scan(struct an_factor *f, size_t *used,
                                    const struct an_model *model, const char *s,
                                    size_t n)
{
    struct parts parts = {0};
    enum an_factor_fault fault = AN_FACTOR_FINE;
    *f = (struct an_factor){.generation = AN_EVERY, .power = 1};
    *used = an_factor_field(&f->field, model, s, n);
    if (*used == 0)
        return AN_FACTOR_NO_FIELD;
    while (fault == AN_FACTOR_FINE && *used < n) {
        const char *part = s + *used;
        size_t left = n - *used;
        bool again = false;
        if (*part == '.') {
            again = is_again(&parts.chirality);
            fault = scan_chirality(f, used, model, part, left);
        } else if (*part == '[') {
            again = is_again(&parts.generation);
            fault = scan_generation(f, used, model, part, left);
        } else if (*part == '*') {
            again = is_again(&parts.conjugate);
            f->conjugate = true;
            ++*used;
        } else if (*part == '^') {
            again = is_again(&parts.power);
            fault = scan_power(f, used, part, left);
        } else {
            break;
        }
        if (again)
            fault = AN_FACTOR_TWICE;
    }
    return fault;
}
