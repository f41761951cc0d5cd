/* potential.c - the terms of a file of PyR@TE.
 *
 *     sum     = product {("+" | "-") product}
 *     product = signed {["*" | "/"] signed}
 *     signed  = {"-" | "+"} atom [("**" | "^") number]
 *     atom    = number | name ["[" indices "]"] ["(" anything ")"] | "(" sum
 * ")"
 *
 * Version 3 writes such sums; Fbar is the conjugate of F, names of Definitions
 * stand for their sums, everything else for constants. Versions 1 and 2 list
 * fields.
 */
#include "import/pyrate/potential.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/products.h"
#include "import/pyrate/content.h"
#include "import/pyrate/tree.h"

/* Names that stand for names, and other steps. */
#define MAX_STEPS 1000000
#define MAX_CALLS 500

struct reader {
    const struct an_draft *d;
    const struct an_pyrate_parts *parts;
    const struct an_pyrate_node *definitions; /* or NULL */
    struct an_written_sum *sum; /* per definition, once it is read */
    bool *read;
    const char *coupling;
    size_t depth, steps;
    struct an_diags *diags;
};

/* An expression that is being read. */
struct cursor {
    const char *s;
    struct an_where at; /* of its beginning */
    const char *begin;
};

static int read_sum(struct reader *r, struct an_written_sum *p,
                    struct cursor *c);

static struct an_where where(const struct cursor *c)
{
    struct an_where at = c->at;
    at.column += (size_t)(c->s - c->begin);
    return at;
}

static void skip(struct cursor *c)
{
    while (isspace((unsigned char)*c->s))
        c->s++;
}

static int too_many(struct reader *r, const struct cursor *c)
{
    return an_error(r->diags, c->at,
                    "more than %d terms, or %d fields in one of them",
                    AN_MAX_TERMS, AN_MAX_FACTORS);
}

/* The definition named s[0..n), its indices aside; NULL for none. */
static const struct an_pyrate_node *definition(const struct reader *r,
                                               const char *s, size_t n)
{
    const struct an_pyrate_node *all = r->definitions;
    for (size_t i = 0; all && i < all->n; i++) {
        const char *key = all->v[i].key;
        if (key && all->v[i].text && strcspn(key, "[ ") == n &&
            memcmp(key, s, n) == 0)
            return &all->v[i];
    }
    return NULL;
}

/* p (1) := the sum that a definition stands for. */
static int read_definition(struct reader *r, struct an_written_sum *p,
                           const struct an_pyrate_node *x)
{
    size_t i = (size_t)(x - r->definitions->v);
    if (!r->read[i]) {
        struct an_written_sum sum;
        struct cursor c = {x->text, x->at, x->text};
        an_written_sum_init(&sum);
        int rc = read_sum(r, &sum, &c);
        skip(&c);
        if (rc == 0 && *c.s)
            rc = an_error(r->diags, where(&c), "expected an operator, got '%s'",
                          an_quote_n(c.s, 1).v);
        if (rc < 0) {
            an_written_sum_clear(&sum);
            return rc;
        }
        an_written_sum_unique(&sum, NULL, false);
        r->sum[i] = sum;
        r->read[i] = true;
    }
    an_written_sum_multiply(p, &r->sum[i]);
    return 0;
}

/* p := what a name means, if it is a field or a definition; false when it is
 * neither. */
static bool read_known(int *rc, struct reader *r, struct an_written_sum *p,
                       const char *s, size_t n, struct an_where at,
                       bool conjugate)
{
    char *name = an_strndup(s, n);
    size_t field = an_draft_find_field(r->d, name);
    const struct an_pyrate_node *x = definition(r, s, n);
    bool part = an_pyrate_parts_find(r->parts, name) < r->parts->n;
    free(name);
    an_written_sum_one(p, at, NULL);
    if (field < r->d->nfields) {
        an_written_sum_factor(
            p, (struct an_draft_factor){field, conjugate, AN_EVERY});
        return true;
    }
    if (part) {
        p->v[0].strange = "a real field of a complex one";
        return true;
    }
    if (!x)
        return false;
    *rc = read_definition(r, p, x);
    if (conjugate)
        an_written_sum_conjugate(p);
    for (size_t i = 0; i < p->n; i++)
        p->v[i].at = at;
    return true;
}

/* A name; indices and arguments follow. */
static int read_name(struct reader *r, struct an_written_sum *p,
                     struct cursor *c)
{
    const char *s = c->s;
    struct an_where at = where(c);
    size_t n = 0, open = 0;
    int rc = 0;
    while (isalnum((unsigned char)s[n]) || s[n] == '_' || s[n] == '\\')
        n++;
    bool bar = n > 3 && memcmp(s + n - 3, "bar", 3) == 0;
    if (!read_known(&rc, r, p, s, n, at, false) && bar)
        read_known(&rc, r, p, s, n - 3, at, true);
    c->s += n;
    while (rc == 0 && (*c->s == '[' || *c->s == '(')) {
        if (*c->s == '(' && p->n == 1 && p->v[0].n > 0)
            break; /* a field times a parenthesis */
        do {
            open += *c->s == '[' || *c->s == '(';
            open -= *c->s == ']' || *c->s == ')';
            c->s++;
        } while (open > 0 && *c->s);
    }
    return rc;
}

static int read_atom(struct reader *r, struct an_written_sum *p,
                     struct cursor *c)
{
    skip(c);
    if (*c->s == '(') {
        c->s++;
        if (read_sum(r, p, c) < 0)
            return -1;
        skip(c);
        if (*c->s != ')')
            return an_error(r->diags, where(c), "expected )");
        c->s++;
        return 0;
    }
    if (isalpha((unsigned char)*c->s) || *c->s == '_' || *c->s == '\\')
        return read_name(r, p, c);
    size_t n = strspn(c->s, "0123456789.");
    if (n == 0) {
        if (*c->s)
            return an_error(r->diags, where(c),
                            "expected a field, a number or (, got '%s'",
                            an_quote_n(c->s, 1).v);
        return an_error(r->diags, where(c), "the expression ends too early");
    }
    an_written_sum_one(p, where(c), NULL);
    if (strspn(c->s, "0.") == n)
        an_written_sum_clear(p);
    c->s += n;
    return 0;
}

/* p := p to the power that follows, if one does */
static int read_power(struct reader *r, struct an_written_sum *p,
                      struct cursor *c)
{
    struct an_written_sum base;
    skip(c);
    size_t mark = strncmp(c->s, "**", 2) == 0 ? 2 : *c->s == '^';
    if (mark == 0)
        return 0;
    c->s += mark;
    skip(c);
    size_t n = strspn(c->s, "0123456789");
    bool field = p->n != 1 || p->v[0].n > 0;
    if (n == 0 || n > 3) {
        if (field)
            return an_error(r->diags, where(c), "expected a power");
        struct an_written_sum ignored; /* a constant to any power */
        an_written_sum_init(&ignored);
        int rc = read_atom(r, &ignored, c);
        an_written_sum_clear(&ignored);
        return rc;
    }
    long k = strtol(c->s, NULL, 10);
    c->s += n;
    base = *p;
    an_written_sum_init(p);
    an_written_sum_one(p, c->at, NULL);
    int rc = 0;
    for (long i = 0; rc == 0 && field && i < k; i++) {
        r->steps += p->n * base.n;
        if (r->steps > MAX_STEPS || an_written_sum_multiply(p, &base) < 0)
            rc = too_many(r, c);
    }
    an_written_sum_clear(&base);
    return rc;
}

static int read_product(struct reader *r, struct an_written_sum *p,
                        struct cursor *c)
{
    an_written_sum_one(p, where(c), NULL);
    for (bool first = true;; first = false) {
        struct an_written_sum factor;
        skip(c);
        bool divided = *c->s == '/';
        if (!first && (*c->s == '*' || divided))
            c->s++;
        else if (!first && (!*c->s || strchr("+-)", *c->s)))
            return 0;
        for (skip(c); *c->s == '-' || *c->s == '+'; skip(c))
            c->s++;
        an_written_sum_init(&factor);
        int rc = read_atom(r, &factor, c);
        if (rc == 0)
            rc = read_power(r, &factor, c);
        r->steps += 1 + p->n * factor.n;
        if (rc == 0 && !divided &&
            (r->steps > MAX_STEPS || an_written_sum_multiply(p, &factor) < 0))
            rc = too_many(r, c);
        an_written_sum_clear(&factor);
        if (rc < 0)
            return rc;
    }
}

static int read_sum(struct reader *r, struct an_written_sum *p,
                    struct cursor *c)
{
    int rc = 0;
    an_written_sum_clear(p);
    if (++r->depth > MAX_CALLS)
        return an_error(r->diags, where(c),
                        "brackets and definitions without an end");
    do {
        struct an_written_sum product;
        an_written_sum_init(&product);
        rc = read_product(r, &product, c);
        if (rc == 0 && an_written_sum_add(p, &product) < 0)
            rc = too_many(r, c);
        an_written_sum_clear(&product);
        skip(c);
    } while (rc == 0 && (*c->s == '+' || *c->s == '-'));
    r->depth--;
    return rc;
}

/* ---- entries of the potential */

/* p += the products of an expression, with the coupling's name */
static int add_expression(struct reader *r, struct an_written_sum *p,
                          const struct an_pyrate_node *node)
{
    struct an_written_sum sum;
    struct cursor c = {node->text, node->at, node->text};
    an_written_sum_init(&sum);
    skip(&c);
    if (!*c.s)
        return 0;
    int rc = read_sum(r, &sum, &c);
    if (rc == 0 && *c.s)
        rc = an_error(r->diags, where(&c),
                      "expected an operator or a comma, got '%s'",
                      an_quote_n(c.s, 1).v);
    for (size_t i = 0; i < sum.n; i++) {
        sum.v[i].name = r->coupling;
        sum.v[i].at = node->at;
    }
    if (rc == 0 && an_written_sum_add(p, &sum) < 0)
        rc = too_many(r, &c);
    an_written_sum_clear(&sum);
    return rc;
}

/* [Qbar, uR, H*], or a list of such lists. */
static int add_fields(struct reader *r, struct an_written_sum *p,
                      const struct an_pyrate_node *list)
{
    struct an_written_sum product;
    int rc = 0;
    bool nested = list->n > 0 && list->v[0].list;
    for (size_t i = 0; nested && rc == 0 && i < list->n; i++)
        rc = list->v[i].list && list->v[i].n > 0 && !list->v[i].v[0].list
                 ? add_fields(r, p, &list->v[i])
                 : an_error(r->diags, list->v[i].at,
                            "expected a list of fields");
    if (nested)
        return rc;
    an_written_sum_init(&product);
    an_written_sum_one(&product, list->at, NULL);
    for (size_t i = 0; rc == 0 && i < list->n; i++) {
        const char *text = list->v[i].text ? list->v[i].text : "";
        size_t n = strlen(text);
        bool star = n > 0 && text[n - 1] == '*';
        char *name = an_strndup(text, n - star);
        size_t field = an_draft_find_field(r->d, name);
        free(name);
        if (i == AN_MAX_FACTORS)
            rc = an_error(r->diags, list->v[i].at, "more than %d fields",
                          AN_MAX_FACTORS);
        else if (field < r->d->nfields)
            an_written_sum_factor(
                &product, (struct an_draft_factor){field, star, AN_EVERY});
        else
            product.v[0].strange = text;
    }
    product.v[0].name = r->coupling;
    if (rc == 0 && an_written_sum_add(p, &product) < 0)
        rc = an_error(r->diags, list->at, "more than %d terms", AN_MAX_TERMS);
    an_written_sum_clear(&product);
    return rc;
}

/* name: expression, {expression, symmetric} or {Fields: [...], Norm: 1/2} */
static int add_entry(struct reader *r, struct an_written_sum *p, bool *old,
                     const struct an_pyrate_node *entry)
{
    const struct an_pyrate_node *fields = an_pyrate_get(entry, "Fields");
    r->coupling = entry->key;
    if (fields || entry->list) {
        *old = true;
        return add_fields(r, p, fields ? fields : entry);
    }
    if (entry->text)
        return add_expression(r, p, entry);
    if (entry->n > 0 && entry->v[0].text && !entry->v[0].key)
        return add_expression(r, p, &entry->v[0]);
    return 0;
}

int an_pyrate_potential(struct an_written_sum *p, bool *old,
                        const struct an_draft *d,
                        const struct an_pyrate_parts *parts,
                        const struct an_pyrate_node *root,
                        struct an_diags *diags)
{
    const struct an_pyrate_node *all = an_pyrate_get(root, "Potential");
    struct reader r = {.d = d, .parts = parts, .diags = diags};
    int rc = 0;
    *old = false;
    r.definitions = an_pyrate_get(all, "Definitions");
    size_t n = r.definitions ? r.definitions->n : 0;
    r.sum = an_alloc(n, sizeof *r.sum);
    r.read = an_alloc(n, sizeof *r.read);
    for (size_t i = 0; all && i < all->n; i++)
        for (size_t k = 0;
             rc == 0 && &all->v[i] != r.definitions && k < all->v[i].n; k++)
            rc = add_entry(&r, p, old, &all->v[i].v[k]);
    for (size_t i = 0; i < n; i++)
        an_written_sum_clear(&r.sum[i]);
    free(r.read);
    free(r.sum);
    return rc;
}
