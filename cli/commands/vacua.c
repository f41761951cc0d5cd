/* vacua.c - which vevs `anomalon breaking` tries, and what instantons absorb.
 */
#include "cli/commands/vacua.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "theory/find.h"
#include "theory/model.h"

/* Options that are tried at once: bits of a set. */
#define MAX_TRIED 64

static const struct an_where nowhere = {0};

/* Is the option a vev in every final vacuum of the model? */
static bool is_everywhere(const struct an_model *m,
                          const struct an_vev_options *o, size_t option)
{
    for (size_t i = 0; i < m->nvacua; i++) {
        const struct an_vacuum *p = &m->vacuum[i];
        bool here = !p->final;
        for (size_t k = 0; k < p->nvevs && !here; k++)
            here = an_vev_options_index(o, m, &p->vev[k]) == option;
        if (!here)
            return false;
    }
    return true;
}

/* flag := the vevs of ordinary matter that all final vacua of the model have.
 */
static void default_always(bool *flag, const struct an_model *m,
                           const struct an_vev_options *o)
{
    for (size_t i = 0; i < o->n; i++)
        flag[i] = m->field[o->v[i].vev.field].visible && is_everywhere(m, o, i);
}

/* Bytes of the first name of a list "A,Phi(1,-1),B". */
static size_t name_length(const char *list)
{
    size_t n = 0;
    for (int depth = 0; list[n] && (depth > 0 || list[n] != ','); n++)
        depth += (list[n] == '(') - (list[n] == ')');
    return n;
}

/* No option has this name; a field may, which then has several or none. */
static int unknown_vev(const struct an_model *m, const struct an_vev_options *o,
                       const char *option, const char *name,
                       struct an_diags *diags)
{
    const char **names = an_alloc(o->n, sizeof *names);
    struct an_text all = {0};
    size_t n = 0, field;
    bool known = an_model_find_field(&field, m, name);
    for (size_t i = 0; i < o->n; i++)
        n += known && o->v[i].vev.field == field;
    known = n > 0;
    for (size_t i = 0; i < o->n; i++) {
        names[i] = o->v[i].name;
        if (!known || o->v[i].vev.field == field)
            an_text_printf(&all, "%s%s", all.n ? ", " : "", names[i]);
    }
    if (known)
        an_error(diags, nowhere, "%s: '%s' could have one of %zu vevs", option,
                 name, n);
    else
        an_error(diags, nowhere, "%s: '%s' is no vev that the model could have",
                 option, name);
    if (o->n > 0)
        an_expected(diags, "one of %s", an_text_string(&all));
    if (!known)
        an_suggest(diags, an_nearest(name, names, o->n));
    an_text_clear(&all);
    free(names);
    return -1;
}

/* Sets the flags of the options that a list names, by their own names or, with
 * `fields`, by those of their fields. */
static int read_vevs(bool *flag, const struct an_model *m,
                     const struct an_vev_options *o, const char *option,
                     const char *list, bool fields, struct an_diags *diags)
{
    int rc = 0;
    while (list && rc == 0) {
        size_t n = name_length(list);
        char *name = an_strndup(list, n);
        bool found = false;
        for (size_t i = 0; i < o->n; i++)
            if (strcmp(o->v[i].name, name) == 0 ||
                (fields && strcmp(m->field[o->v[i].vev.field].name, name) == 0))
                found = flag[i] = true;
        if (!found)
            rc = unknown_vev(m, o, option, name, diags);
        free(name);
        list = list[n] ? list + n + 1 : NULL;
    }
    return rc;
}

/* The flags of both kinds; a table tries one of its own. */
static int read_flags(bool *always, bool *tried, const struct an_model *m,
                      const struct an_vev_options *vevs,
                      const struct an_breaking_options *o,
                      struct an_diags *diags)
{
    if (!o->all && !o->with)
        default_always(always, m, vevs);
    for (size_t i = 0; i < vevs->n && !o->fields && o->table == 0; i++)
        tried[i] = true;
    int rc = read_vevs(always, m, vevs, "--with", o->with, false, diags);
    if (rc == 0)
        rc = read_vevs(tried, m, vevs, "--fields", o->fields, true, diags);
    return rc;
}

static void set_bits(struct an_vacua_choice *c, const bool *always,
                     const bool *tried, size_t n)
{
    *c = (struct an_vacua_choice){0};
    for (size_t i = 0; i < n; i++) {
        c->always |= (uint64_t)always[i] << i;
        c->tried |= (uint64_t)(tried[i] && !always[i]) << i;
    }
}

/* Of too many options those that are needed. */
static int drop_others(bool *always, bool *tried, struct an_vev_options *vevs,
                       struct an_diags *diags)
{
    size_t n = 0, all = vevs->n;
    bool *keep = an_alloc(all, sizeof *keep);
    for (size_t i = 0; i < all; i++) {
        keep[i] = always[i] || tried[i];
        always[n] = always[i];
        tried[n] = tried[i];
        n += keep[i];
    }
    if (n <= MAX_TRIED)
        an_vev_options_keep(vevs, keep);
    free(keep);
    if (n <= MAX_TRIED)
        return 0;
    an_error(diags, nowhere, "there are %zu vevs to try, and %d can be", n,
             MAX_TRIED);
    return an_expected(diags, "the vevs of some fields: --fields A,B");
}

int an_vacua_choose(struct an_vacua_choice *c, struct an_vev_options *vevs,
                    const struct an_model *m,
                    const struct an_breaking_options *o, struct an_diags *diags)
{
    bool *always = an_alloc(vevs->n, sizeof *always);
    bool *tried = an_alloc(vevs->n, sizeof *tried);
    int rc = read_flags(always, tried, m, vevs, o, diags);
    if (rc == 0 && vevs->n > MAX_TRIED)
        rc = drop_others(always, tried, vevs, diags);
    if (rc == 0)
        set_bits(c, always, tried, vevs->n);
    free(tried);
    free(always);
    return rc;
}

void an_vacua_extra_find(struct an_vacua_extra *a, const struct an_model *m)
{
    an_instantons_init(&a->instantons);
    an_anomaly_instantons(&a->instantons, m);
    a->extra = an_alloc(a->instantons.n, sizeof *a->extra);
    for (size_t i = 0; i < a->instantons.n; i++)
        a->extra[i] = a->instantons.v[i].violates;
}

void an_vacua_extra_clear(struct an_vacua_extra *a)
{
    free(a->extra);
    an_instantons_clear(&a->instantons);
}
