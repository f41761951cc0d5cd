/* alike.c - fields that nothing but their names tells apart. */
#include "solve/alike.h"

#include <ctype.h>
#include <string.h>

#include "theory/group.h"
#include "theory/model.h"

bool an_vevs_name(const struct an_model *m, size_t field, size_t generation)
{
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t j = 0; j < m->vacuum[i].nvevs; j++)
            if (m->vacuum[i].vev[j].field == field &&
                m->vacuum[i].vev[j].generation == generation)
                return true;
    return false;
}

static bool has_vev(const struct an_model *m, size_t field)
{
    bool any = an_vevs_name(m, field, AN_EVERY);
    for (size_t j = 0; j < m->field[field].generations; j++)
        any = any || an_vevs_name(m, field, j);
    return any;
}

static bool term_names(const struct an_term *v, size_t n, size_t field)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < v[i].n; k++)
            if (v[i].factor[k].field == field)
                return true;
    return false;
}

/* Is the field one of those with a part of its own? */
static bool is_singled_out(const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    bool named = f->component_visible || has_vev(m, field) ||
                 term_names(m->explicit_term, m->nexplicit, field);
    for (size_t i = 0; i < m->nactive; i++)
        named = named || m->active[i].vev.field == field;
    for (size_t i = 0; i < m->quarks.n; i++)
        named = named || m->quarks.v[i].field == field;
    for (size_t i = 0; i < m->leptons.n; i++)
        named = named || m->leptons.v[i].field == field;
    return named;
}

/* Does the text hold the name, as a word? */
static bool mentions(const char *text, const char *name)
{
    size_t n = strlen(name);
    for (const char *s = strstr(text, name); s; s = strstr(s + 1, name))
        if ((s == text || !isalnum((unsigned char)s[-1])) &&
            !isalnum((unsigned char)s[n]))
            return true;
    return false;
}

bool an_fields_are_alike(const struct an_model *m, size_t a, size_t b,
                         const char *const *verdict, size_t nverdicts)
{
    const struct an_field *x = &m->field[a], *y = &m->field[b];
    bool alike = x->type == y->type && x->visible == y->visible &&
                 x->light == y->light && !is_singled_out(m, a) &&
                 !is_singled_out(m, b);
    for (size_t i = 0; i < nverdicts && alike; i++)
        alike =
            !mentions(verdict[i], x->name) && !mentions(verdict[i], y->name);
    for (size_t i = 0; i < m->ncounts && alike; i++)
        alike = fmpq_equal(&m->count[i].value[a], &m->count[i].value[b]);
    for (size_t g = AN_START; alike && an_group_next(&g, m, AN_SIMPLE);)
        alike = memcmp(x->group[g].labels, y->group[g].labels,
                       (size_t)m->group[g].lie.rank *
                           sizeof *x->group[g].labels) == 0;
    return alike;
}
