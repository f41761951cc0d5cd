/* choice.c - which vevs are tried, as a user names them. */
#include "breaking/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "theory/build/generic.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/option.h"
#include "breaking/patterns.h"

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

/* The flags of both kinds. */
static int read_flags(bool *always, bool *tried, const struct an_model *m,
                      const struct an_vev_options *vevs,
                      const struct an_vev_wish *wish, struct an_diags *diags)
{
    if (!wish->all && !wish->with)
        default_always(always, m, vevs);
    for (size_t i = 0; i < vevs->n && !wish->fields && !wish->none; i++)
        tried[i] = true;
    int rc = read_vevs(always, m, vevs, "--with", wish->with, false, diags);
    if (rc == 0)
        rc = read_vevs(tried, m, vevs, "--fields", wish->fields, true, diags);
    return rc;
}

static void set_bits(struct an_pattern_query *q, const bool *always,
                     const bool *tried, size_t n)
{
    q->always = q->tried = 0;
    for (size_t i = 0; i < n; i++) {
        q->always |= (uint64_t)always[i] << i;
        q->tried |= (uint64_t)(tried[i] && !always[i]) << i;
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

int an_vevs_find(struct an_vev_options *o, struct an_model *m,
                 struct an_diags *diags)
{
    if (an_model_make_generic(m, diags) < 0)
        return -1;
    if (an_model_has_unknown_charges(m)) {
        an_error(diags, nowhere,
                 "the model has unknown charges, so nothing "
                 "can be said of its vevs");
        return an_expected(diags, "known ones: --set FIELD.GROUP=VALUES");
    }
    an_vev_options_find(o, m);
    return 0;
}

int an_vevs_choose(struct an_pattern_query *q, struct an_vev_options *vevs,
                   const struct an_model *m, const struct an_vev_wish *wish,
                   struct an_diags *diags)
{
    bool *always = an_alloc(vevs->n, sizeof *always);
    bool *tried = an_alloc(vevs->n, sizeof *tried);
    int rc = read_flags(always, tried, m, vevs, wish, diags);
    if (rc == 0 && vevs->n > MAX_TRIED)
        rc = drop_others(always, tried, vevs, diags);
    if (rc == 0)
        set_bits(q, always, tried, vevs->n);
    q->options = vevs;
    free(tried);
    free(always);
    return rc;
}

int an_patterns_check(const struct an_patterns *p, struct an_diags *diags)
{
    if (!p->known)
        return an_error(diags, nowhere, "%s", p->unknown);
    if (p->complete)
        return 0;
    an_error(diags, nowhere, "the vevs give more than %d different vacua",
             AN_MAX_PATTERNS);
    return an_expected(diags, "fewer vevs to try: --fields A,B, or vevs that "
                              "are always there: --with H");
}
