/* content.c - groups and fields of a file of SARAH.
 *
 * A field's entries are its representations and charges in the order of the
 * gauge groups, then its charges under global ones. Charges of one U(1) may
 * have a square root in common, which a normalisation of the group removes.
 */
#include "import/sarah/content.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/math.h"
#include "theory/model.h"
#include "theory/text/linear.h"
#include "import/draft.h"
#include "import/sarah/elements.h"
#include "import/sarah/file.h"
#include "import/sarah/groups.h"
#include "import/sarah/number.h"
#include "import/value.h"

struct reader {
    struct an_sarah *f;
    struct an_sarah_groups groups;
    unsigned long root[AN_MAX_GROUPS]; /* of each U(1)'s charges; 0: none yet */
    size_t turned[AN_MAX_GROUPS], plain[AN_MAX_GROUPS]; /* superfields with and
                                 without unlike components, of each group */
    fmpq_t theta[AN_MAX_GROUPS]; /* scalar less fermion of the former */
    bool super;                  /* it is a superfield that is read */
    struct an_sarah_content *out;
    bool supersymmetric;
    bool full; /* a limit is reached: all that follows is beyond it */
};

/* Kinds of fields, and which entries are the name, components and the first
 * representation. */
static const struct {
    const char *head, *type;
    size_t name, components, generations;
} kinds[] = {
    {"FermionFields", "left", 0, 2, 1},
    {"SuperFields", "superfield", 0, 2, 1},
    {"Fields", "superfield", 2, 0, 1},
    {"ScalarFields", "scalar", 0, 2, 1},
};
#define FIRST 3

/* ---- charges */

/* All terms of a charge have one square root, that of the group. */
static int check_root(struct reader *r, size_t g, const struct an_surd *x,
                      const struct an_expr *e)
{
    unsigned long *root = &r->root[g];
    for (size_t i = 0; i < x->n; i++) {
        if (*root == 0) {
            *root = x->v[i].root;
            if (*root > 1)
                an_draft_comment(&r->f->draft->group[g].comment,
                                 "charges are in units of Sqrt[%lu]", *root);
        }
        if (x->v[i].root != *root)
            return an_error(r->f->diags, e->at,
                            "charges under %s have no common unit: Sqrt[%lu] "
                            "here, Sqrt[%lu] before",
                            r->f->draft->group[g].name, x->v[i].root, *root);
    }
    return 0;
}

static char *surd_text(struct reader *r, const struct an_surd *x)
{
    struct an_draft *d = r->f->draft;
    struct an_math t = {0};
    for (size_t i = 0; i < x->n; i++)
        if (x->v[i].symbol) {
            size_t k = an_draft_parameter(d, x->v[i].symbol);
            an_math_term(&t, x->v[i].coefficient, d->parameter[k]);
        }
    for (size_t i = 0; i < x->n; i++)
        if (!x->v[i].symbol)
            an_math_term(&t, x->v[i].coefficient, NULL);
    return an_math_plain(&t);
}

/* *text := a charge under U(1); NULL for zero. */
static int read_u1(char **text, struct reader *r, size_t g,
                   const struct an_expr *e)
{
    struct an_surd x;
    an_surd_init(&x);
    int rc = an_surd_read(&x, r->f, e);
    if (rc == 0)
        rc = check_root(r, g, &x, e);
    *text = rc == 0 && x.n > 0 ? surd_text(r, &x) : NULL;
    an_surd_clear(&x);
    return rc;
}

/* *k := the charge under Z(n) */
static int read_zn(long *k, struct reader *r, size_t g, const struct an_expr *e)
{
    long order = r->f->draft->model.group[g].order;
    fmpq_t turns;
    fmpz_t charge;
    *k = 0;
    if (e->kind == AN_EXPR_NUMBER && strcmp(e->text, "0") == 0)
        return 0;
    fmpq_init(turns);
    fmpz_init(charge);
    int rc = an_sarah_phase(turns, r->f, e);
    fmpq_mul_si(turns, turns, order);
    if (rc == 0 && !fmpz_is_one(fmpq_denref(turns)))
        rc = an_error(r->f->diags, e->at, "no root of one of order %ld", order);
    fmpz_mod_ui(charge, fmpq_numref(turns), (ulong)order);
    *k = fmpz_get_si(charge);
    fmpz_clear(charge);
    fmpq_clear(turns);
    return rc;
}

static void leave_out_r(struct reader *r, size_t g, const char *why)
{
    struct an_draft_group *x = &r->f->draft->group[g];
    if (!x->left_out)
        an_draft_note(r->f->draft,
                      "line %zu: %s is an R-symmetry, %s: not imposed here",
                      x->at.line, x->name, why);
    x->left_out = true;
}

/* d := scalar less fermion of entries {superfield, scalar, fermion} under an
 * imposed group; *number := that is a rational number. Of a Z(2) it is not
 * asked: R-parity is the parity of superfields and spin. */
static int read_difference(fmpq_t d, bool *number, struct reader *r, size_t g,
                           const struct an_expr *list)
{
    const struct an_group *x = &r->f->draft->model.group[g];
    *number = true;
    if (list->n != 3 || (x->kind == AN_ZN && x->order == 2))
        return 0;
    if (x->kind == AN_ZN) {
        long scalar, fermion;
        if (read_zn(&scalar, r, g, list->part[1]) < 0 ||
            read_zn(&fermion, r, g, list->part[2]) < 0)
            return -1;
        fmpq_set_si(d, (scalar - fermion + x->order) % x->order, 1);
        return 0;
    }
    struct an_expr minus = {
        .kind = AN_EXPR_MINUS, .n = 1, .part = &list->part[2], .at = list->at};
    struct an_expr *parts[] = {list->part[1], &minus};
    struct an_expr sum = {
        .kind = AN_EXPR_SUM, .n = 2, .part = parts, .at = list->at};
    struct an_surd difference;
    an_surd_init(&difference);
    int rc = an_surd_read(&difference, r->f, &sum);
    *number =
        difference.n == 0 ||
        (difference.n == 1 && !difference.v->symbol && difference.v->root == 1);
    if (difference.n == 1)
        fmpq_set(d, difference.v->coefficient);
    an_surd_clear(&difference);
    return rc;
}

/* *e := the entry with the charge of the superfield, its scalar's where it is
 * turned: *turned := theta is. */
static int choose_entry(const struct an_expr **e, bool *turned,
                        struct reader *r, size_t g)
{
    const struct an_expr *list = *e;
    fmpq_t d;
    bool number;
    fmpq_init(d);
    int rc = read_difference(d, &number, r, g, list);
    *turned = rc == 0 && (!number || !fmpq_is_zero(d));
    *e = list->part[*turned ? 1 : 0];
    if (*turned) {
        bool other = r->turned[g]++ > 0 && !fmpq_equal(d, r->theta[g]);
        fmpq_set(r->theta[g], d);
        if (!number || other || !r->super)
            leave_out_r(r, g, "of unequal charges of theta");
    }
    fmpq_clear(d);
    return rc;
}

/* Charges under an R-symmetry in units of theta's, which has an inverse. */
static bool has_inverse(long *inverse, const struct an_group *x, const fmpq_t d)
{
    long k = fmpz_get_si(fmpq_numref(d));
    for (*inverse = 1; *inverse < x->order; ++*inverse)
        if (*inverse * k % x->order == 1)
            return true;
    return false;
}

/* *text := a charge under U(1) in units of theta's; NULL for zero. */
static int read_r1(char **text, struct reader *r, size_t g,
                   const struct an_expr *e)
{
    struct an_surd x;
    an_surd_init(&x);
    int rc = an_surd_read(&x, r->f, e);
    for (size_t i = 0; i < x.n; i++) {
        if (x.v[i].root != 1)
            leave_out_r(r, g, "of charges that are no numbers");
        fmpq_div(x.v[i].coefficient, x.v[i].coefficient, r->theta[g]);
    }
    *text = rc == 0 && x.n > 0 ? surd_text(r, &x) : NULL;
    an_surd_clear(&x);
    return rc;
}

/* The charge under an abelian group. */
static int read_charge(char **text, struct reader *r, size_t g,
                       const struct an_expr *e)
{
    const struct an_group *group = &r->f->draft->model.group[g];
    struct an_text t = {0};
    const struct an_expr *value = NULL;
    bool turned = false;
    long k, inverse = 1;
    /* RpM = {-1, -1, 1} */
    for (size_t i = 0; i < AN_MAX_DEPTH && e->kind == AN_EXPR_SYMBOL; i++) {
        if (an_sarah_value(&value, r->f, e) < 0)
            return -1;
        if (!value)
            break;
        e = value;
    }
    if (e->kind == AN_EXPR_LIST && e->n > 0 &&
        choose_entry(&e, &turned, r, g) < 0)
        return -1;
    r->plain[g] += r->super && !turned;
    if (r->f->draft->group[g].left_out)
        return 0;
    if (group->kind == AN_U1)
        return turned ? read_r1(text, r, g, e) : read_u1(text, r, g, e);
    if (read_zn(&k, r, g, e) < 0)
        return -1;
    if (turned && !has_inverse(&inverse, group, r->theta[g])) {
        leave_out_r(r, g, "under which theta is not a generator");
        return 0;
    }
    k = k * inverse % group->order;
    if (k == 0)
        return 0;
    if (group->order == 2)
        an_text_add(&t, "odd");
    else
        an_text_printf(&t, "%ld", k);
    *text = an_text_take(&t);
    return 0;
}

/* ---- representations */

/* {dimension, {labels}} */
static int read_labels(char **text, struct reader *r,
                       const struct an_expr *list)
{
    struct an_text t = {0};
    bool trivial = true;
    for (size_t i = 0; i < list->n; i++) {
        long label;
        if (an_sarah_integer(&label, r->f, list->part[i]) < 0) {
            an_text_clear(&t);
            return -1;
        }
        an_text_printf(&t, "%s%ld", i ? ", " : "[", label);
        trivial = trivial && label == 0;
    }
    an_text_add(&t, "]");
    if (trivial)
        an_text_clear(&t);
    else
        *text = an_text_take(&t);
    return 0;
}

static int read_representation(char **text, bool *negative, struct reader *r,
                               size_t g, const struct an_expr *e)
{
    long d;
    if (e->kind == AN_EXPR_LIST && e->n == 2 &&
        e->part[1]->kind == AN_EXPR_LIST)
        return read_labels(text, r, e->part[1]);
    if (an_sarah_integer(&d, r->f, e) < 0)
        return -1;
    *negative = d < 0;
    return an_draft_dimension(text, r->f->draft, g, d, e->at, r->f->diags);
}

/* ---- fields */

static int check_length(struct reader *r, const struct an_expr *list)
{
    size_t least = FIRST + r->groups.ngauge;
    size_t most = least + r->groups.nglobal;
    size_t n = list->kind == AN_EXPR_LIST ? list->n : 0;
    if (n >= least && n <= most)
        return 0;
    if (least == most)
        an_error(r->f->diags, list->at,
                 "expected a list of %zu entries, got %zu", least, n);
    else
        an_error(r->f->diags, list->at,
                 "expected a list of %zu to %zu entries, got %zu", least, most,
                 n);
    return an_expected(r->f->diags,
                       "{name, generations, components, one entry for each "
                       "gauge group, global charges ...}");
}

static int read_values(struct reader *r, struct an_draft_field *x,
                       const struct an_expr *list)
{
    struct an_sarah_field *s = &r->out->field[x - r->f->draft->field];
    const struct an_sarah_groups *groups = &r->groups;
    int rc = 0;
    for (size_t i = 0; i < groups->ngauge + groups->nglobal; i++) {
        size_t g = groups->index[i];
        if (i >= groups->ngauge && FIRST + i >= list->n) {
            if (g < r->f->draft->ngroups)
                r->plain[g] += r->super;
            continue; /* neutral */
        }
        const struct an_expr *e = list->part[FIRST + i];
        if (g >= r->f->draft->ngroups)
            continue;
        rc |= r->f->draft->model.group[g].kind == AN_SIMPLE
                  ? read_representation(&x->value[g], &s->negative[g], r, g, e)
                  : read_charge(&x->value[g], r, g, e);
    }
    return rc;
}

/* Of the draft's last field. */
static void add_entry(struct reader *r, const char *name,
                      const struct an_expr *components)
{
    struct an_sarah_content *c = r->out;
    size_t n = r->f->draft->nfields;
    c->field = an_grow(c->field, &c->cap, n, sizeof *c->field);
    c->field[n - 1] =
        (struct an_sarah_field){.name = name, .components = components};
}

static int read_field(struct reader *r, size_t kind, const struct an_expr *list)
{
    struct an_draft *d = r->f->draft;
    long generations;
    if (check_length(r, list) < 0)
        return -1;
    const struct an_expr *name = list->part[kinds[kind].name];
    const struct an_expr *components = list->part[kinds[kind].components];
    const struct an_expr *number = list->part[kinds[kind].generations];
    if (name->kind != AN_EXPR_SYMBOL && name->kind != AN_EXPR_STRING)
        return an_error(r->f->diags, name->at, "expected the field's name");
    r->full = d->nfields == AN_MAX_FIELDS;
    if (r->full)
        return an_error(r->f->diags, name->at, "more than %d fields",
                        AN_MAX_FIELDS);
    if (an_sarah_integer(&generations, r->f, number) < 0)
        return -1;
    if (generations < 1 || generations > AN_MAX_GENERATIONS)
        return an_error(r->f->diags, number->at,
                        "expected 1 to %d generations, got %ld",
                        AN_MAX_GENERATIONS, generations);
    char *plain = an_draft_field_name(d, name->text);
    struct an_draft_field *x = an_draft_add_field(d);
    x->name = plain;
    x->type = kinds[kind].type;
    x->generations = (size_t)generations;
    x->at = list->at;
    if (strcmp(plain, name->text) != 0)
        an_draft_comment(&x->comment, "%s", name->text);
    add_entry(r, name->text, components);
    return read_values(r, x, list);
}

/* The fermions of the gauge superfields. */
static void add_gauginos(struct reader *r)
{
    struct an_draft *d = r->f->draft;
    for (size_t i = 0; i < r->groups.ngauge && d->nfields < AN_MAX_FIELDS;
         i++) {
        size_t g = r->groups.index[i];
        const struct an_group *group = &d->model.group[g];
        struct an_text t = {0};
        an_text_printf(&t, "f%s", r->groups.boson[i]);
        char *name = an_draft_field_name(d, an_text_string(&t));
        an_text_clear(&t);
        struct an_draft_field *x = an_draft_add_field(d);
        x->name = name;
        x->type = "majorana";
        x->generations = 1;
        x->at = d->group[g].at;
        an_draft_comment(&x->comment, "gaugino, which SARAH adds");
        add_entry(r, name, NULL);
        if (group->kind != AN_SIMPLE)
            continue;
        const int *labels = an_lie_highest_root(&group->lie);
        if (group->family == AN_SU)
            an_text_printf(&t, "%d", group->size * group->size - 1);
        for (int k = 0; group->family != AN_SU && k < group->lie.rank; k++)
            an_text_printf(&t, "%s%d%s", k ? ", " : "[", labels[k],
                           k + 1 < group->lie.rank ? "" : "]");
        x->value[g] = an_text_take(&t);
    }
}

static int read_kind(struct reader *r, size_t kind)
{
    size_t *statement, n;
    int rc = an_sarah_elements(&statement, &n, r->f, kinds[kind].head);
    r->super = strcmp(kinds[kind].type, "superfield") == 0;
    for (size_t i = 0; i < n && !r->full; i++) {
        rc |= read_field(r, kind, r->f->statements.v[statement[i]].right);
        r->supersymmetric |= r->super;
        r->full = r->full || an_sarah_is_spent(r->f);
    }
    free(statement);
    return rc;
}

/* R-symmetries turn every superfield; with them come gauginos of ours. */
static void finish_r(struct reader *r)
{
    struct an_draft *d = r->f->draft;
    for (size_t g = 0; g < d->ngroups; g++) {
        if (r->turned[g] > 0 && r->plain[g] > 0)
            leave_out_r(r, g, "under which other superfields are not turned");
        if (r->turned[g] == 0 || d->group[g].left_out)
            continue;
        d->group[g].r_symmetry = d->gauginos = true;
        d->model.group[g].r_symmetry = true;
    }
}

/* Nothing is charged under a group that was left out. */
static void clear_left_out(struct an_draft *d)
{
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t g = 0; g < d->ngroups; g++)
            if (d->group[g].left_out) {
                free(d->field[i].value[g]);
                d->field[i].value[g] = NULL;
            }
}

void an_sarah_content_clear(struct an_sarah_content *c)
{
    free(c->field);
    free(c->boson);
    *c = (struct an_sarah_content){0};
}

int an_sarah_read_content(struct an_sarah_content *c, struct an_sarah *f)
{
    struct reader r = {.f = f, .out = c};
    for (size_t g = 0; g < AN_MAX_GROUPS; g++)
        fmpq_init(r.theta[g]);
    bool grouped = an_sarah_read_groups(&r.groups, f) == 0;
    int rc = grouped ? 0 : -1;
    for (size_t k = 0; grouped && k < sizeof kinds / sizeof *kinds; k++)
        rc |= read_kind(&r, k);
    if (rc == 0 && f->draft->nfields == 0) {
        rc = an_error(f->diags, (struct an_where){f->draft->source, 1, 1},
                      "no field is given");
        an_expected(f->diags, "FermionFields, ScalarFields or SuperFields");
    }
    if (rc == 0)
        finish_r(&r);
    if (rc == 0 && r.supersymmetric && !f->draft->gauginos)
        add_gauginos(&r);
    clear_left_out(f->draft);
    c->boson = r.groups.boson;
    c->nbosons = r.groups.ngauge;
    r.groups.boson = NULL;
    an_sarah_groups_clear(&r.groups);
    for (size_t g = 0; g < AN_MAX_GROUPS; g++)
        fmpq_clear(r.theta[g]);
    return rc;
}
