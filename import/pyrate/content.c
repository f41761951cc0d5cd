/* content.c - groups, fields and vevs of a file of PyR@TE. */
#include "import/pyrate/content.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "theory/text/scalar.h"
#include "import/draft.h"
#include "import/pyrate/tree.h"
#include "import/value.h"

struct reader {
    struct an_draft *d;
    struct an_pyrate_parts *parts;
    const struct an_pyrate_node *groups; /* as many as the draft has */
    struct an_diags *diags;
    bool full; /* there are more fields than there may be */
};

void an_pyrate_parts_clear(struct an_pyrate_parts *parts)
{
    free(parts->v);
    *parts = (struct an_pyrate_parts){0};
}

size_t an_pyrate_parts_find(const struct an_pyrate_parts *parts,
                            const char *name)
{
    size_t i = 0;
    while (i < parts->n && strcmp(parts->v[i].name, name) != 0)
        i++;
    return i;
}

/* ---- groups */

/* SU2 as SU(2), for the caller to free. */
static char *group_text(const char *text)
{
    struct an_text t = {0};
    size_t letters = 0;
    while (isalpha((unsigned char)text[letters]))
        letters++;
    size_t digits = strspn(text + letters, "0123456789");
    bool plain = digits > 0 && !text[letters + digits] && letters > 0 &&
                 !strchr("GFE", text[0]);
    if (!plain) {
        an_text_add(&t, text);
        return an_text_take(&t);
    }
    an_text_add_n(&t, text, letters);
    if (letters == 2 && text[1] == 'P') /* SP4 */
        t.v[1] = 'p';
    an_text_printf(&t, "(%s)", text + letters);
    return an_text_take(&t);
}

static int read_groups(struct reader *r, const struct an_pyrate_node *groups)
{
    struct an_draft *d = r->d;
    for (size_t i = 0; i < groups->n; i++) {
        const struct an_pyrate_node *g = &groups->v[i];
        if (!g->key || !g->text) {
            an_error(r->diags, g->at, "expected a group");
            return an_expected(r->diags, "NAME: U1, SU3, SO10, SP4, E6");
        }
        if (d->ngroups == AN_MAX_GROUPS)
            return an_error(r->diags, g->at, "more than %d groups",
                            AN_MAX_GROUPS);
        char *name = an_draft_group_name(d, g->key);
        struct an_draft_group *x = an_draft_add_group(d);
        x->name = name;
        x->group = group_text(g->text);
        x->at = g->key_at;
        if (strcmp(name, g->key) != 0)
            an_draft_comment(&x->comment, "%s", g->key);
    }
    if (an_draft_model_groups(d, r->diags) < 0)
        return -1;
    for (size_t g = 0; g < d->ngroups; g++)
        d->group[g].expanded = d->model.group[g].kind == AN_SIMPLE &&
                               d->model.group[g].lie.rank == 1;
    return 0;
}

/* ---- fields */

/* [1, 0] */
static char *labels_text(const struct an_pyrate_node *list)
{
    struct an_text t = {0};
    bool trivial = true;
    for (size_t i = 0; i < list->n; i++) {
        const char *label = list->v[i].text ? list->v[i].text : "?";
        an_text_printf(&t, "%s%s", i ? ", " : "[", label);
        trivial = trivial && strcmp(label, "0") == 0;
    }
    an_text_add(&t, "]");
    if (!trivial)
        return an_text_take(&t);
    an_text_clear(&t);
    return NULL;
}

/* Names in a charge are parameters. */
static void add_parameters(struct an_draft *d, const char *charge)
{
    for (const char *s = charge; *s;) {
        size_t n = 0;
        while (isalnum((unsigned char)s[n]) || s[n] == '_')
            n++;
        if (n > 0 && !isdigit((unsigned char)s[0])) {
            char *name = an_strndup(s, n);
            an_draft_parameter(d, name);
            free(name);
        }
        s += n > 0 ? n : 1;
    }
}

/* A number, which is read as one here for its place, or with parameters. */
static int read_charge(struct reader *r, char **value,
                       const struct an_pyrate_node *node)
{
    const char *text = node->text;
    if (strcmp(text, "0") == 0)
        return 0;
    if (text[strspn(text, "0123456789+-/.")] == '\0') {
        fmpq_t q;
        fmpq_init(q);
        int rc =
            an_scalar_number(q, (struct an_scalar){text, node->at}, r->diags);
        fmpq_clear(q);
        if (rc < 0)
            return -1;
    }
    for (const char *c = text; *c; c++)
        if (!isalnum((unsigned char)*c) && !strchr("_+-*/.() ", *c))
            return an_error(r->diags, node->at, "expected a charge, got '%s'",
                            an_quote(text).v);
    add_parameters(r->d, text);
    *value = an_strdup(text);
    return 0;
}

static int read_dimension(struct reader *r, char **value, size_t g,
                          const struct an_pyrate_node *node)
{
    fmpq_t q;
    fmpq_init(q);
    int rc =
        an_scalar_number(q, (struct an_scalar){node->text, node->at}, r->diags);
    bool fine = fmpz_is_one(fmpq_denref(q)) && fmpz_bits(fmpq_numref(q)) < 40 &&
                !fmpq_is_zero(q);
    if (rc == 0 && !fine)
        rc = an_error(r->diags, node->at, "expected a dimension, got '%s'",
                      an_quote(node->text).v);
    if (rc == 0)
        rc = an_draft_dimension(value, r->d, g, fmpz_get_si(fmpq_numref(q)),
                                node->at, r->diags);
    fmpq_clear(q);
    return rc;
}

static int read_value(struct reader *r, char **value, size_t g,
                      const struct an_pyrate_node *node)
{
    bool simple = r->d->model.group[g].kind == AN_SIMPLE;
    if (simple && node->list) {
        *value = labels_text(node);
        return 0;
    }
    if (!node->text) {
        an_error(r->diags, node->at, "expected a charge or a representation");
        return an_expected(r->diags, "-1/2, a dimension, or [labels]");
    }
    return simple ? read_dimension(r, value, g, node)
                  : read_charge(r, value, node);
}

/* A field's charges: {group: value}. */
static int read_values(struct reader *r, struct an_draft_field *x,
                       const struct an_pyrate_node *qnb)
{
    struct an_draft *d = r->d;
    int rc = 0;
    for (size_t i = 0; qnb && i < qnb->n; i++) {
        const struct an_pyrate_node *v = &qnb->v[i];
        size_t g = 0;
        while (g < d->ngroups &&
               strcmp(r->groups->v[g].key, v->key ? v->key : ""))
            g++;
        if (g == d->ngroups)
            rc = an_error(r->diags, v->key_at, "there is no group '%s'",
                          an_quote(v->key ? v->key : "").v);
        else if (!x->value[g])
            rc |= read_value(r, &x->value[g], g, v);
    }
    return rc;
}

/* Gen: 3; a letter stands for a number that nobody states. */
static int read_generations(struct reader *r, struct an_draft_field *x,
                            const struct an_pyrate_node *gen)
{
    long n;
    x->generations = 1;
    if (!gen || !gen->text)
        return 0;
    if (!isdigit((unsigned char)gen->text[0])) {
        x->generations = 3;
        an_draft_comment(&x->comment, "guessed: %s generations are three",
                         gen->text);
        return 0;
    }
    if (an_scalar_integer(&n, (struct an_scalar){gen->text, gen->at}, 1,
                          AN_MAX_GENERATIONS, r->diags) < 0)
        return -1;
    x->generations = (size_t)n;
    return 0;
}

static int read_field(struct reader *r, const struct an_pyrate_node *node,
                      const char *type)
{
    struct an_draft *d = r->d;
    if (!node->key || node->text || node->list) {
        an_error(r->diags, node->at, "expected a field");
        return an_expected(r->diags, "NAME: {Gen: 3, Qnb: {GROUP: charge or "
                                     "dimension}}");
    }
    r->full = d->nfields == AN_MAX_FIELDS;
    if (r->full)
        return an_error(r->diags, node->key_at, "more than %d fields",
                        AN_MAX_FIELDS);
    char *name = an_draft_field_name(d, node->key);
    struct an_draft_field *x = an_draft_add_field(d);
    x->name = name;
    x->type = type;
    x->at = node->key_at;
    if (strcmp(name, node->key) != 0)
        an_draft_comment(&x->comment, "%s", node->key);
    const struct an_pyrate_node *qnb = an_pyrate_get(node, "Qnb");
    bool direct = !qnb && !an_pyrate_get(node, "Gen");
    int rc = read_generations(r, x, an_pyrate_get(node, "Gen"));
    return rc | read_values(r, x, direct ? node : qnb);
}

/* RealFields: [Pi, I*Sigma] */
static void add_parts(struct reader *r, const struct an_pyrate_node *list)
{
    for (size_t i = 0; list && i < list->n; i++) {
        struct an_pyrate_parts *p = r->parts;
        const char *name = list->v[i].text ? list->v[i].text : "";
        const char *star = strrchr(name, '*');
        p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
        p->v[p->n++] =
            (struct an_pyrate_part){star ? star + 1 : name, r->d->nfields - 1};
    }
}

static int read_complex(struct reader *r, const struct an_pyrate_node *scalars)
{
    int rc = 0;
    for (size_t i = 0; scalars && i < scalars->n && !r->full; i++) {
        const struct an_pyrate_node *s = &scalars->v[i];
        size_t n = s->key ? strlen(s->key) : 0;
        if (n > 0 && s->key[n - 1] == '*')
            continue;
        if (read_field(r, s, "scalar") < 0)
            rc = -1;
        else
            add_parts(r, an_pyrate_get(s, "RealFields"));
    }
    return rc;
}

/* Those that are no part of a complex field. */
static int read_real(struct reader *r, const struct an_pyrate_node *scalars)
{
    struct an_draft *d = r->d;
    int rc = 0;
    for (size_t i = 0; scalars && i < scalars->n && !r->full; i++) {
        const struct an_pyrate_node *s = &scalars->v[i];
        if (s->key && an_pyrate_parts_find(r->parts, s->key) < r->parts->n)
            continue;
        if (read_field(r, s, "real-scalar") < 0) {
            rc = -1;
            continue;
        }
        struct an_draft_field *x = &d->field[d->nfields - 1];
        for (size_t g = 0; g < d->ngroups; g++)
            if (x->value[g] && d->model.group[g].kind == AN_U1 &&
                strcmp(x->type, "real-scalar") == 0) {
                x->type = "scalar";
                an_draft_comment(&x->comment,
                                 "in RealScalars, but it has a charge");
            }
    }
    return rc;
}

static const struct an_pyrate_node *
complex_scalars(const struct an_pyrate_node *root)
{
    const struct an_pyrate_node *s = an_pyrate_get(root, "ComplexScalars");
    return s ? s : an_pyrate_get(root, "CplxScalars");
}

int an_pyrate_content(struct an_draft *d, struct an_pyrate_parts *parts,
                      const struct an_pyrate_node *root, struct an_diags *diags)
{
    const struct an_pyrate_node *groups = an_pyrate_get(root, "Groups");
    struct reader r = {d, parts, groups, diags, false};
    const struct an_pyrate_node *fermions = an_pyrate_get(root, "Fermions");
    struct an_where begin = {d->source, 1, 1};
    if (!groups || groups->n == 0) {
        an_error(diags, groups ? groups->key_at : begin, "no group is given");
        return an_expected(diags, "Groups: {U1Y: U1, SU2L: SU2, SU3c: SU3}");
    }
    if (read_groups(&r, groups) < 0)
        return -1;
    int rc = 0;
    for (size_t i = 0; fermions && i < fermions->n && !r.full; i++)
        rc |= read_field(&r, &fermions->v[i], "left");
    rc |= read_complex(&r, complex_scalars(root));
    rc |= read_real(&r, an_pyrate_get(root, "RealScalars"));
    if (rc < 0 || d->nfields > 0)
        return rc;
    an_error(diags, begin, "no field is given");
    return an_expected(diags, "Fermions: {Q: {Gen: 3, Qnb: {...}}}");
}

/* ---- vevs */

/* "[2,1]": of fundamentals and their conjugates the places from the highest
 * weight, one for each factor of which the field is a multiplet; NULL for
 * others. What has a vev is not colour. */
static int *weight_of(struct an_draft *d, size_t field, const char *index)
{
    const struct an_model *m = &d->model;
    int *weight = an_alloc(m->total_rank, sizeof *weight);
    bool some = false, fits = true;
    for (size_t g = 0; fits && g < d->ngroups; g++) {
        if (!d->field[field].value[g] || m->group[g].kind != AN_SIMPLE)
            continue;
        const int *labels = m->field[field].group[g].labels;
        int *w = weight + m->first_label[g], rank = m->group[g].lie.rank;
        int sum = 0, sign = labels[0] == 1 ? 1 : -1;
        for (int k = 0; k < rank; k++)
            sum += labels[k];
        char *end = NULL;
        long j = *index == (some ? ',' : '[') ? strtol(index + 1, &end, 10) : 0;
        fits = m->group[g].family == AN_SU && sum == 1 &&
               (sign > 0 || labels[rank - 1] == 1) && j >= 1 && j <= rank + 1;
        if (fits && j <= rank)
            w[j - 1] = sign;
        if (fits && j > 1)
            w[j - 2] = -sign;
        some = true;
        index = fits ? end : index;
    }
    if (some && fits && strcmp(index, "]") == 0) {
        for (size_t g = 0; g < d->ngroups; g++)
            d->group[g].expanded |= d->field[field].value[g] != NULL &&
                                    m->group[g].kind == AN_SIMPLE;
        return weight;
    }
    free(weight);
    return NULL;
}

static void read_vev(struct an_draft *d, const struct an_pyrate_parts *parts,
                     const struct an_pyrate_node *node)
{
    const char *text = node->text ? node->text : "";
    size_t n = strcspn(text, "[ ");
    char *name = an_strndup(text, n);
    size_t part = an_pyrate_parts_find(parts, name);
    size_t field =
        part < parts->n ? parts->v[part].field : an_draft_find_field(d, name);
    free(name);
    if (field == d->nfields || strcmp(d->field[field].type, "left") == 0) {
        an_draft_note(d, "line %zu: the vev %s, which is no scalar",
                      node->at.line, text);
        return;
    }
    struct an_draft_step *step = &d->step[d->nsteps - 1];
    for (size_t i = 0; i < step->n; i++)
        if (step->vev[i].field == field)
            return;
    if (step->n == AN_MAX_VEVS)
        return;
    *an_draft_add_vev(step) = (struct an_draft_vev){
        field, AN_EVERY, weight_of(d, field, text + n), node->at};
}

void an_pyrate_vevs(struct an_draft *d, const struct an_pyrate_parts *parts,
                    const struct an_pyrate_node *root)
{
    const struct an_pyrate_node *vevs = an_pyrate_get(root, "Vevs");
    if (!vevs || vevs->n == 0)
        return;
    struct an_draft_step *step = an_draft_add_step(d);
    step->name = an_strdup("vevs");
    step->at = vevs->key_at;
    for (size_t i = 0; i < vevs->n; i++)
        read_vev(d, parts, &vevs->v[i]);
    step = &d->step[d->nsteps - 1];
    if (step->n > 0)
        return;
    free(step->name);
    free(step->vev);
    d->nsteps--;
}
