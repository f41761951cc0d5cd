/* exported_terms.c - the terms of a model, of left-handed fields.
 *
 * A factor may stand for several fields of the file: either chirality of a
 * Dirac field, generations of different charges. Of all choices those are
 * written whose product holds a Lorentz scalar and that are allowed.
 */
#include "import/exported.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/allowed.h"

static const struct an_where nowhere = {0};

/* Choices of one term that are tried. */
#define MAX_CHOICES 4096

struct choice {
    size_t field; /* of the file */
    bool star;    /* conjugated there */
};

/* A term: its factors one by one, and what each may be. */
struct product {
    const struct an_exported *x;
    const struct an_term *term;
    size_t n;
    const struct an_factor *factor[AN_MAX_FACTORS];
    struct choice *option[AN_MAX_FACTORS]; /* owned */
    size_t noptions[AN_MAX_FACTORS];
};

static void add_option(struct product *p, size_t i, size_t *cap, size_t field,
                       bool star)
{
    p->option[i] =
        an_grow(p->option[i], cap, p->noptions[i] + 1, sizeof *p->option[i]);
    p->option[i][p->noptions[i]++] = (struct choice){field, star};
}

static void find_options(struct product *p, size_t i)
{
    const struct an_exported *x = p->x;
    const struct an_factor *f = p->factor[i];
    const struct an_field *field = &x->m->field[f->field];
    size_t cap = 0;
    for (size_t k = 0; k < x->n; k++) {
        const struct an_exported_field *e = &x->v[k];
        bool side = f->chirality == AN_EITHER ||
                    (f->chirality == AN_RIGHT_PART) == e->conjugate;
        if (e->field != f->field || !side ||
            (f->generation != AN_EVERY &&
             (f->generation < e->first || f->generation >= e->first + e->n)))
            continue;
        add_option(p, i, &cap, k, f->conjugate != e->conjugate);
        if (field->type == AN_MAJORANA)
            add_option(p, i, &cap, k, f->conjugate == e->conjugate);
    }
}

/* Left-handed fermions, and conjugates of them, come in pairs. */
static bool is_scalar(const struct product *p, const struct choice *c)
{
    size_t plain = 0, star = 0;
    for (size_t i = 0; i < p->n; i++)
        if (p->x->v[c[i].field].kind == AN_EXPORTED_FERMION) {
            plain += !c[i].star;
            star += c[i].star;
        }
    return plain % 2 == 0 && star % 2 == 0;
}

/* Is the term allowed in these generations? */
static bool is_allowed(const struct product *p, const struct choice *c)
{
    struct an_factor factor[AN_MAX_FACTORS];
    struct an_term t = {.text = p->term->text, .factor = factor, .n = p->n};
    struct an_term_verdict v;
    for (size_t i = 0; i < p->n; i++) {
        const struct an_exported_field *e = &p->x->v[c[i].field];
        factor[i] = *p->factor[i];
        factor[i].power = 1;
        if (e->n < p->x->m->field[e->field].generations)
            factor[i].generation = e->first;
    }
    an_term_verdict_init(&v);
    an_term_check(&v, p->x->m, &t);
    bool allowed = v.allowed != AN_TERM_FORBIDDEN;
    an_term_verdict_clear(&v);
    return allowed;
}

static void keep(struct an_exported *x, const struct product *p,
                 const struct choice *c)
{
    x->term = an_grow(x->term, &x->cap_terms, x->nterms + 1, sizeof *x->term);
    struct an_exported_term *t = &x->term[x->nterms++];
    *t = (struct an_exported_term){p->term, p->n,
                                   an_alloc(p->n, sizeof *t->field),
                                   an_alloc(p->n, sizeof *t->star)};
    for (size_t i = 0; i < p->n; i++) {
        t->field[i] = c[i].field;
        t->star[i] = c[i].star;
    }
}

/* Every choice, as digits of a number. */
static int keep_all(struct an_exported *x, const struct product *p,
                    struct an_diags *diags)
{
    struct choice c[AN_MAX_FACTORS];
    size_t total = 1, written = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (p->noptions[i] == 0 || total > MAX_CHOICES / p->noptions[i])
            return an_error(diags, nowhere,
                            "'%s' stands for too many terms of left-handed "
                            "fields",
                            p->term->text);
        total *= p->noptions[i];
    }
    for (int strict = 1; strict >= 0 && written == 0; strict--)
        for (size_t k = 0; k < total && (strict || written == 0); k++) {
            size_t rest = k;
            for (size_t i = 0; i < p->n; i++) {
                c[i] = p->option[i][rest % p->noptions[i]];
                rest /= p->noptions[i];
            }
            if (strict && (!is_scalar(p, c) || !is_allowed(p, c)))
                continue;
            keep(x, p, c);
            written++;
        }
    return 0;
}

static int add_term(struct an_exported *x, const struct an_term *term,
                    bool super, struct an_diags *diags)
{
    struct product p = {.x = x, .term = term};
    int rc = 0;
    for (size_t i = 0; i < term->n; i++)
        for (int k = 0; k < term->factor[i].power && p.n < AN_MAX_FACTORS; k++)
            p.factor[p.n++] = &term->factor[i];
    for (size_t i = 0; rc == 0 && i < p.n; i++) {
        if (super && p.factor[i]->conjugate)
            rc = an_error(diags, nowhere, "'%s' is no term of a superpotential",
                          term->text);
        find_options(&p, i);
    }
    if (rc == 0)
        rc = keep_all(x, &p, diags);
    for (size_t i = 0; i < p.n; i++)
        free(p.option[i]);
    return rc;
}

int an_exported_terms(struct an_exported *x, struct an_diags *diags)
{
    const struct an_model *m = x->m;
    int rc = 0;
    bool super = x->n > 0 && x->v[0].kind == AN_EXPORTED_SUPER;
    for (size_t i = 0; rc == 0 && i < m->ncouplings; i++)
        rc = add_term(x, &m->coupling[i], super, diags);
    for (size_t i = 0; rc == 0 && i < m->nexplicit; i++)
        rc = add_term(x, &m->explicit_term[i], super, diags);
    return rc;
}
