/* lagrangian.c - the terms of a file of SARAH.
 *
 * Sums, products and powers are expanded, names that the file assigns to stand
 * for what they are; what then is no field drops.
 */
#include "import/sarah/lagrangian.h"

#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/products.h"
#include "import/sarah/components.h"
#include "import/sarah/file.h"
#include "import/sarah/number.h"

/* Calls one in the other: brackets, and names that stand for names. */
#define MAX_CALLS 1000

struct reader {
    struct an_sarah *f;
    const struct an_sarah_names *names;
    const char *owner; /* the name whose value is being read */
    size_t depth;
};

static int read(struct reader *r, struct an_written_sum *p,
                const struct an_expr *e);

static int too_many(struct reader *r, const struct an_expr *e)
{
    return an_error(r->f->diags, e->at,
                    "more than %d terms, or %d fields in one of them",
                    AN_MAX_TERMS, AN_MAX_FACTORS);
}

/* p (1) := what is no product of fields */
static void make_strange(struct an_written_sum *p, const char *what)
{
    for (size_t i = 0; i < p->n; i++)
        if (!p->v[i].strange)
            p->v[i].strange = what;
}

static int read_name(struct reader *r, struct an_written_sum *p,
                     const struct an_expr *e, size_t generation)
{
    const struct an_expr *value;
    size_t n;
    const struct an_sarah_name *name =
        an_sarah_names_get(&n, r->names, e->text);
    an_written_sum_one(p, e->at, r->owner);
    if (name && name->meaning == AN_SARAH_FIELD) {
        an_written_sum_factor(
            p, (struct an_draft_factor){name->field, false, generation});
        return 0;
    }
    if (name) {
        make_strange(p, name->name);
        return 0;
    }
    if (an_sarah_value(&value, r->f, e) < 0)
        return -1;
    if (!value)
        return 0;
    const char *owner = r->owner;
    r->owner = e->text;
    int rc = read(r, p, value);
    r->owner = owner;
    return rc;
}

static int read_sum(struct reader *r, struct an_written_sum *p,
                    const struct an_expr *e)
{
    an_written_sum_clear(p);
    for (size_t i = 0; i < e->n; i++) {
        struct an_written_sum part;
        an_written_sum_init(&part);
        int rc = read(r, &part, e->part[i]);
        if (rc == 0 && an_written_sum_add(p, &part) < 0)
            rc = too_many(r, e->part[i]);
        an_written_sum_clear(&part);
        if (rc < 0)
            return rc;
    }
    return 0;
}

static int read_product(struct reader *r, struct an_written_sum *p,
                        const struct an_expr *e)
{
    an_written_sum_one(p, e->at, r->owner);
    for (size_t i = 0; i < e->n; i++) {
        struct an_written_sum part;
        an_written_sum_init(&part);
        int rc = read(r, &part, e->part[i]);
        r->f->work += p->n * part.n;
        if (rc == 0)
            rc = an_sarah_step(r->f, e->part[i]);
        if (rc == 0 && an_written_sum_multiply(p, &part) < 0)
            rc = too_many(r, e->part[i]);
        an_written_sum_clear(&part);
        if (rc < 0)
            return rc;
    }
    return 0;
}

static int read_power(struct reader *r, struct an_written_sum *p,
                      const struct an_expr *e)
{
    struct an_written_sum base;
    long k = 0;
    an_written_sum_init(&base);
    int rc = read(r, &base, e->part[0]);
    bool number = base.n == 1 && base.v[0].n == 0;
    an_written_sum_one(p, e->at, r->owner);
    if (rc == 0 && !number)
        rc = an_sarah_integer(&k, r->f, e->part[1]);
    if (rc == 0 && (k < 0 || k > AN_MAX_POWER))
        rc = an_error(r->f->diags, e->part[1]->at, "expected a power up to %d",
                      AN_MAX_POWER);
    for (long i = 0; rc == 0 && i < k; i++)
        if (an_written_sum_multiply(p, &base) < 0)
            rc = too_many(r, e);
    an_written_sum_clear(&base);
    return rc;
}

/* The generation of field[{3}]; AN_EVERY for other indices. */
static size_t generation_of(const struct an_expr *call)
{
    const struct an_expr *x = call->n == 2 ? call->part[1] : NULL;
    if (x && x->kind == AN_EXPR_LIST && x->n > 0)
        x = x->part[0];
    if (!x || x->kind != AN_EXPR_NUMBER || strlen(x->text) > 3 ||
        strspn(x->text, "0123456789") != strlen(x->text))
        return AN_EVERY;
    size_t k = 0;
    for (const char *s = x->text; *s; s++)
        k = 10 * k + (size_t)(*s - '0');
    return k > 0 ? k - 1 : AN_EVERY;
}

static int read_call(struct reader *r, struct an_written_sum *p,
                     const struct an_expr *e)
{
    const struct an_expr *head = e->part[0];
    size_t n;
    if (head->kind == AN_EXPR_SYMBOL && e->n == 2 &&
        (strcmp(head->text, "conj") == 0 ||
         strcmp(head->text, "Conjugate") == 0)) {
        int rc = read(r, p, e->part[1]);
        an_written_sum_conjugate(p);
        return rc;
    }
    const struct an_sarah_name *name =
        head->kind == AN_EXPR_SYMBOL
            ? an_sarah_names_get(&n, r->names, head->text)
            : NULL;
    if (name)
        return read_name(r, p, head, generation_of(e));
    /* Expand[...] is its argument; Delta[lef1, lef2] holds no fields. */
    if (read_product(r, p, e) < 0)
        return -1;
    if (an_expr_is(head, "Der"))
        make_strange(p, "Der");
    return 0;
}

/* The old form {{coefficient, name}, {f, f, f}}: a product; a list of them: a
 * sum. */
static int read_list(struct reader *r, struct an_written_sum *p,
                     const struct an_expr *e)
{
    bool term = e->n == 2 && e->part[0]->kind == AN_EXPR_LIST &&
                e->part[1]->kind == AN_EXPR_LIST && e->part[0]->n > 0 &&
                e->part[0]->part[0]->kind != AN_EXPR_LIST;
    if (term)
        return read_product(r, p, e->part[1]);
    return read_sum(r, p, e);
}

/* p := the products of fields of e */
static int read(struct reader *r, struct an_written_sum *p,
                const struct an_expr *e)
{
    if (an_sarah_step(r->f, e) < 0)
        return -1;
    if (r->depth == MAX_CALLS)
        return an_error(r->f->diags, e->at,
                        "names that stand for names without an end");
    int rc = 0;
    r->depth++;
    switch (e->kind) {
    case AN_EXPR_SYMBOL:
        rc = read_name(r, p, e, AN_EVERY);
        break;
    case AN_EXPR_SUM:
        rc = read_sum(r, p, e);
        break;
    case AN_EXPR_PRODUCT:
        rc = read_product(r, p, e);
        break;
    case AN_EXPR_MINUS:
        rc = read(r, p, e->part[0]);
        break;
    case AN_EXPR_POWER:
        rc = read_power(r, p, e);
        break;
    case AN_EXPR_CALL:
        rc = read_call(r, p, e);
        break;
    case AN_EXPR_LIST:
        rc = read_list(r, p, e);
        break;
    case AN_EXPR_NUMBER:
        an_written_sum_one(p, e->at, r->owner);
        if (strspn(e->text, "0.") == strlen(e->text))
            an_written_sum_clear(p);
        break;
    default: /* a string, an inverse, an element, a rule */
        an_written_sum_one(p, e->at, r->owner);
        break;
    }
    r->depth--;
    return rc;
}

/* p += what an expression says, of which `owner` is the name */
static int add(struct reader *r, struct an_written_sum *p,
               const struct an_expr *e, const char *owner)
{
    struct an_written_sum part;
    an_written_sum_init(&part);
    r->owner = owner;
    int rc = read(r, &part, e);
    if (rc == 0 && an_written_sum_add(p, &part) < 0)
        rc = too_many(r, e);
    an_written_sum_clear(&part);
    return rc;
}

/* {{LagHC, {AddHC->True}}, LagNoHC, ...} */
static int read_input(struct reader *r, struct an_written_sum *p,
                      const struct an_expr *list)
{
    int rc = 0;
    if (list->kind != AN_EXPR_LIST)
        return an_error(r->f->diags, list->at, "expected a list of terms");
    for (size_t i = 0; rc == 0 && i < list->n; i++) {
        const struct an_expr *e = list->part[i];
        if (e->kind == AN_EXPR_LIST && e->n > 0)
            e = e->part[0];
        rc = add(r, p, e, "LagrangianInput");
    }
    return rc;
}

/* DEFINITION[state][what] */
static bool is_input(const struct an_expr *left)
{
    return left->kind == AN_EXPR_CALL && left->n == 2 &&
           an_expr_calls(left->part[0], AN_EXPR_CALL, "DEFINITION") &&
           (an_expr_is(left->part[1], "LagrangianInput") ||
            an_expr_is(left->part[1], "Additional"));
}

int an_sarah_lagrangian(struct an_written_sum *p, struct an_sarah *f,
                        const struct an_sarah_names *names)
{
    struct reader r = {f, names, NULL, 0};
    size_t statement;
    int rc = 0;
    if (an_sarah_find(&statement, f, "SuperPotential") ||
        an_sarah_find(&statement, f, "Superpotential")) {
        const struct an_statement *s = &f->statements.v[statement];
        rc = s->broken ? an_sarah_broken(f, s)
                       : add(&r, p, s->right, "SuperPotential");
    }
    for (size_t i = 0; rc == 0 && i < f->statements.n; i++) {
        const struct an_statement *s = &f->statements.v[i];
        if (!is_input(s->left))
            continue;
        f->used[i] = true;
        if (s->broken)
            rc = an_sarah_broken(f, s);
        else if (s->right)
            rc = read_input(&r, p, s->right);
    }
    return rc;
}
