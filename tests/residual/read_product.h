/* read_product.h - operators of the broken phase, read back from their printed
 * text. */
#ifndef TESTS_RESIDUAL_READ_PRODUCT_H
#define TESTS_RESIDUAL_READ_PRODUCT_H

#include "tests/residual/absorbed_set.h"

/* Does what follows the field's name say this component? By name, by its
 * weight, by an electric charge that only it and its coloured copies have, or,
 * when there is but one, not at all. */
static inline bool is_meant(const struct an_model *m, const struct an_field *f,
                            const struct an_components *c, const int *w,
                            const char *said, size_t n)
{
    const char *name = an_component_name(m, f, w);
    char *text = an_component_text(m, f, w), *charge;
    struct an_text by_name = {0}, by_weight = {0}, by_charge = {0};
    fmpq_t q;
    fmpq_init(q);
    an_component_charge(q, m, f, 0, w);
    charge = an_rational_text(q);
    an_text_printf(&by_name, ".%s", name ? name : "");
    an_text_printf(&by_weight, "(%s)", text);
    an_text_printf(&by_charge, "(q=%s)", charge);
    const struct an_text *forms[] = {&by_name, &by_weight, &by_charge};
    bool meant = n == 0 && c->n == 1;
    for (int i = 0; i < 3; i++)
        meant = meant || (forms[i]->n == n &&
                          strncmp(an_text_string(forms[i]), said, n) == 0);
    fmpq_clear(q);
    free(text);
    free(charge);
    an_text_clear(&by_name);
    an_text_clear(&by_weight);
    an_text_clear(&by_charge);
    return meant;
}

/* Has this component of the field a vev? */
static inline bool has_vev(const struct an_absorbed_set *a, size_t field,
                           const int *w)
{
    size_t rank = a->m->total_rank;
    const struct an_vacuum *p = &a->m->vacuum[a->vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t k = 0; p->vev[i].field == field && k < p->vev[i].nweights;
             k++)
            if (memcmp(p->vev[i].weights + k * rank, w, rank * sizeof *w) == 0)
                return true;
    return false;
}

/* x := the component that a factor such as L[1](SU2L: [1]) names; a vev is one
 * that the vacuum has. */
static inline bool read_name(fmpq *x, const struct an_absorbed_set *a,
                             const char *s, size_t n, bool vev)
{
    const struct an_model *m = a->m;
    bool found = false;
    for (size_t f = 0; f < m->nfields && !found; f++) {
        const struct an_field *field = &m->field[f];
        size_t len = strlen(field->name), gen = 1;
        if (len > n || strncmp(s, field->name, len) != 0)
            continue;
        if (s[len] == '[' && len < n) {
            char *end;
            gen = strtoul(s + len + 1, &end, 10);
            len = (size_t)(end + 1 - s);
        }
        struct an_components c;
        an_components_init(&c);
        assert_true(an_components_list(&c, m, field));
        for (size_t i = 0; i < c.n && !found; i++) {
            const int *w = c.labels + i * c.rank;
            found = is_meant(m, field, &c, w, s + len, n - len) &&
                    (!vev || has_vev(a, f, w));
            if (found)
                an_component_vector(x, m, field, gen - 1, w,
                                    !vev && an_field_has_fermion(field));
        }
        an_components_clear(&c);
    }
    return found;
}

/* Bytes of the first factor of s: blanks inside brackets belong to it. */
static inline size_t factor_length(const char *s)
{
    int depth = 0;
    size_t n = 0;
    for (; s[n] && (depth > 0 || s[n] != ' '); n++)
        depth += strchr("([{", s[n]) ? 1 : strchr(")]}", s[n]) ? -1 : 0;
    return n;
}

/* x := charges of a printed product; W' and superfields (whose half is not
 * printed) cannot be read: false. */
static inline bool read_product(fmpq *x, const struct an_absorbed_set *a,
                                const char *prose)
{
    const struct an_model *m = a->m;
    struct an_text plain = {0};
    fmpq *one = vector_new(m);
    bool ok = true;
    an_prose_plain(&plain, prose);
    const char *s = an_text_string(&plain);
    while (*s && ok) {
        size_t n = factor_length(s), name = n;
        long power = 1;
        for (size_t i = n; i > 1; i--)
            if (s[i - 1] == '^' && s[i] != ' ') {
                char *end;
                power = strtol(s + i, &end, 10);
                name = i - 1;
                break;
            } else if (s[i - 1] < '0' || s[i - 1] > '9') {
                break;
            }
        bool vev = s[0] == '<';
        if (s[name - 1] == '*') {
            power = -power;
            name--;
        }
        ok = read_name(one, a, s + vev, name - (vev ? 2 : 0), vev);
        for (size_t k = 0; k < m->ncoordinates && ok; k++) {
            fmpq_mul_si(one + k, one + k, power);
            fmpq_add(x + k, x + k, one + k);
        }
        s += n + (s[n] == ' ');
    }
    vector_free(one, m);
    an_text_clear(&plain);
    return ok;
}

#endif
