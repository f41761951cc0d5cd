/* draft.c - a model on its way from another program's file to ours. */
#include "import/draft.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/names.h"
#include "base/nearest.h"
#include "base/text.h"
#include "theory/build/build.h"
#include "theory/text/scalar.h"

void an_draft_init(struct an_draft *d, const struct an_source *source)
{
    *d = (struct an_draft){.source = source, .convention = ""};
    an_model_init(&d->model);
}

static void clear_field(struct an_draft_field *f, size_t ngroups)
{
    for (size_t g = 0; f->value && g < ngroups; g++)
        free(f->value[g]);
    for (size_t i = 0; i < f->nparts; i++) {
        free(f->part[i].name);
        free(f->part[i].weight);
    }
    free(f->part);
    free(f->value);
    free(f->name);
    free(f->line);
    free(f->comment);
}

static void clear_step(struct an_draft_step *s)
{
    for (size_t i = 0; i < s->n; i++)
        free(s->vev[i].weight);
    free(s->vev);
    free(s->name);
    free(s->comment);
}

void an_draft_clear(struct an_draft *d)
{
    for (size_t i = 0; i < d->nfields; i++)
        clear_field(&d->field[i], d->ngroups);
    for (size_t i = 0; i < d->ngroups; i++) {
        free(d->group[i].name);
        free(d->group[i].group);
        free(d->group[i].comment);
    }
    for (size_t i = 0; i < d->nsteps; i++)
        clear_step(&d->step[i]);
    for (size_t i = 0; i < d->nterms; i++) {
        free(d->term[i].text);
        free(d->term[i].name);
        free(d->term[i].comment);
    }
    free(d->field);
    free(d->group);
    free(d->step);
    free(d->term);
    an_names_clear(d->reference, d->nreferences);
    an_names_clear(d->parameter, d->nparameters);
    an_names_clear(d->note, d->nnotes);
    free(d->name);
    free(d->charge);
    free(d->charge_comment);
    free(d->colour);
    free(d->colour_comment);
    free(d->active);
    free(d->active_comment);
    free(d->processes);
    if (d->generator)
        _fmpq_vec_clear(d->generator, (slong)d->model.ncoordinates);
    an_model_clear(&d->model);
    an_draft_init(d, NULL);
}

#define ADD(array, n, cap)                                                     \
    ((array) = an_grow((array), &(cap), (n) + 1, sizeof *(array)),             \
     memset(&(array)[n], 0, sizeof *(array)), &(array)[(n)++])

struct an_draft_group *an_draft_add_group(struct an_draft *d)
{
    return ADD(d->group, d->ngroups, d->cap_groups);
}

struct an_draft_field *an_draft_add_field(struct an_draft *d)
{
    struct an_draft_field *f = ADD(d->field, d->nfields, d->cap_fields);
    f->value = an_alloc(d->ngroups, sizeof *f->value);
    return f;
}

struct an_draft_step *an_draft_add_step(struct an_draft *d)
{
    return ADD(d->step, d->nsteps, d->cap_steps);
}

struct an_draft_vev *an_draft_add_vev(struct an_draft_step *s)
{
    return ADD(s->vev, s->n, s->cap);
}

struct an_draft_term *an_draft_add_term(struct an_draft *d)
{
    return ADD(d->term, d->nterms, d->cap_terms);
}

struct an_draft_part *an_draft_add_part(struct an_draft *d,
                                        struct an_draft_field *f)
{
    d->nparts++;
    return ADD(f->part, f->nparts, f->cap_parts);
}

void an_draft_note(struct an_draft *d, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    an_names_add(&d->note, &d->nnotes, an_text_format(fmt, ap));
    va_end(ap);
}

void an_draft_comment(char **comment, const char *fmt, ...)
{
    struct an_text t = {0};
    va_list ap;
    va_start(ap, fmt);
    if (*comment)
        an_text_printf(&t, "%s; ", *comment);
    an_text_vprintf(&t, fmt, ap);
    va_end(ap);
    free(*comment);
    *comment = an_text_take(&t);
}

size_t an_draft_find_group(const struct an_draft *d, const char *name)
{
    size_t i = 0;
    while (i < d->ngroups && strcmp(d->group[i].name, name) != 0)
        i++;
    return i;
}

size_t an_draft_find_field(const struct an_draft *d, const char *name)
{
    size_t i = 0;
    while (i < d->nfields && strcmp(d->field[i].name, name) != 0)
        i++;
    return i;
}

/* Letters, digits and `_`: all that is left of \[Mu] or Model`X. */
static char *plain_name(const char *name)
{
    struct an_text t = {0};
    for (const char *s = name; *s; s++)
        if (isalnum((unsigned char)*s) || *s == '_')
            an_text_add_n(&t, s, 1);
    if (t.n == 0)
        an_text_add(&t, "x");
    return an_text_take(&t);
}

/* An unquoted null would be nothing at all. */
static bool is_allowed(const char *name, enum an_name_kind kind)
{
    if (an_equal_words(name, "null"))
        return false;
    struct an_diags unsaid;
    an_diags_init(&unsaid);
    bool fine = an_name_check(name, kind, (struct an_where){0}, &unsaid) == 0;
    an_diags_clear(&unsaid);
    return fine;
}

static char *new_name(const struct an_draft *d, const char *name,
                      enum an_name_kind kind)
{
    char *plain = is_allowed(name, kind) ? an_strdup(name) : plain_name(name);
    struct an_text t = {0};
    an_text_add(&t, plain);
    for (size_t k = 2;; k++) {
        const char *try = an_text_string(&t);
        bool taken = kind == AN_NAME_FIELD
                         ? an_draft_find_field(d, try) < d->nfields
                         : an_draft_find_group(d, try) < d->ngroups;
        if (!taken && is_allowed(try, kind))
            break;
        an_text_clear(&t);
        an_text_printf(&t, k > 2 ? "%s_%zu" : "%s_", plain, k);
    }
    free(plain);
    return an_text_take(&t);
}

char *an_draft_field_name(const struct an_draft *d, const char *name)
{
    return new_name(d, name, AN_NAME_FIELD);
}

char *an_draft_group_name(const struct an_draft *d, const char *name)
{
    return new_name(d, name, AN_NAME_GROUP);
}

size_t an_draft_parameter(struct an_draft *d, const char *name)
{
    char *plain = plain_name(name);
    size_t i = 0;
    if (!is_allowed(plain, AN_NAME_PARAMETER)) {
        struct an_text t = {0};
        an_text_printf(&t, "x_%s", plain);
        free(plain);
        plain = an_text_take(&t);
    }
    while (i < d->nparameters && strcmp(d->parameter[i], plain) != 0)
        i++;
    if (i == d->nparameters)
        an_names_add(&d->parameter, &d->nparameters, plain);
    else
        free(plain);
    return i;
}

static int add_groups(struct an_model *m, const struct an_draft *d,
                      bool imposed, struct an_diags *diags)
{
    int rc = 0;
    for (size_t g = 0; g < d->ngroups; g++) {
        const struct an_draft_group *x = &d->group[g];
        size_t index;
        if (x->imposed && !imposed)
            continue;
        rc |= an_model_add_group(&index, m, x->name, x->at,
                                 (struct an_scalar){x->group, x->at},
                                 !x->imposed, diags);
    }
    return rc;
}

/* A list of labels "[2, 0]". */
static int set_labels(struct an_model *m, size_t field, size_t group,
                      const char *text, struct an_where at,
                      struct an_diags *diags)
{
    struct an_scalar label[AN_MAX_RANK + 1] = {{0}};
    char *number[AN_MAX_RANK + 1];
    size_t n = 0;
    for (const char *s = text; *s && n <= AN_MAX_RANK; s++) {
        size_t k = strspn(s, "0123456789");
        if (k == 0)
            continue;
        number[n] = an_strndup(s, k);
        label[n] = (struct an_scalar){number[n], at};
        n++;
        s += k - 1;
    }
    int rc = an_field_set_labels(m, field, group, label, n, at, diags);
    while (n > 0)
        free(number[--n]);
    return rc;
}

static int set_value(struct an_model *m, size_t field, size_t group,
                     const char *text, struct an_where at,
                     struct an_diags *diags)
{
    struct an_scalar value = {text, at};
    if (m->group[group].kind != AN_SIMPLE)
        return an_field_set_charges(m, field, group, &value, 1, at, diags);
    if (text[0] == '[')
        return set_labels(m, field, group, text, at, diags);
    return an_field_set_dimension(m, field, group, value, diags);
}

static int add_fields(struct an_model *m, const struct an_draft *d,
                      bool imposed, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < d->nparameters; i++)
        rc |= an_model_add_parameter(m, d->parameter[i], (struct an_where){0},
                                     (struct an_scalar){"free", {0}}, diags);
    for (size_t i = 0; i < d->nfields; i++) {
        const struct an_draft_field *f = &d->field[i];
        size_t index;
        rc |= an_model_add_field(&index, m, f->name, f->at,
                                 (struct an_scalar){f->type, f->at},
                                 f->generations, diags);
        for (size_t g = 0, k = 0; rc == 0 && g < d->ngroups; g++) {
            if (d->group[g].imposed && !imposed)
                continue;
            if (f->value[g])
                rc |= set_value(m, index, k, f->value[g], f->at, diags);
            k++;
        }
    }
    return rc;
}

int an_draft_model_groups(struct an_draft *d, struct an_diags *diags)
{
    return add_groups(&d->model, d, true, diags);
}

int an_draft_model_fields(struct an_draft *d, struct an_diags *diags)
{
    if (add_fields(&d->model, d, true, diags) < 0)
        return -1;
    return an_model_finish(&d->model, diags);
}

void an_draft_gauged_model(struct an_model *m, const struct an_draft *d)
{
    struct an_diags unsaid;
    an_diags_init(&unsaid);
    add_groups(m, d, false, &unsaid);
    add_fields(m, d, false, &unsaid);
    an_model_finish(m, &unsaid);
    an_diags_clear(&unsaid);
}
