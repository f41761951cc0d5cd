/* pieces.c - terms as products of pieces of fields, all fermions left-handed.
 */
#include "terms/pieces.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/allowed.h"
#include "terms/charge.h"

static const struct an_where nowhere = {0};

/* Choices of one term that are tried. */
#define MAX_CHOICES 4096

/* Is a generation named by a vev or a term? */
static bool is_named(const struct an_model *m, size_t field, size_t generation)
{
    for (size_t p = 0; p < m->nvacua; p++)
        for (size_t i = 0; i < m->vacuum[p].nvevs; i++)
            if (m->vacuum[p].vev[i].field == field &&
                m->vacuum[p].vev[i].generation == generation)
                return true;
    for (size_t i = 0; i < m->ncouplings + m->nexplicit; i++) {
        const struct an_term *t = i < m->ncouplings
                                      ? &m->coupling[i]
                                      : &m->explicit_term[i - m->ncouplings];
        for (size_t k = 0; k < t->n; k++)
            if (t->factor[k].field == field &&
                t->factor[k].generation == generation)
                return true;
    }
    return false;
}

bool an_generations_alike(const struct an_model *m, size_t field, size_t a,
                          size_t b)
{
    return an_generations_charged_alike(m, field, a, b) &&
           !is_named(m, field, a) && !is_named(m, field, b);
}

struct choice {
    size_t piece;
    bool star;
};

/* A term: its factors one by one, and what each may be. */
struct product {
    const struct an_model *m;
    const struct an_piece *piece;
    size_t npieces;
    const struct an_term *term;
    size_t n;
    const struct an_factor *factor[AN_MAX_FACTORS];
    struct choice *option[AN_MAX_FACTORS]; /* owned */
    size_t noptions[AN_MAX_FACTORS];
};

static void add_option(struct product *p, size_t i, size_t *cap, size_t piece,
                       bool star)
{
    p->option[i] =
        an_grow(p->option[i], cap, p->noptions[i] + 1, sizeof *p->option[i]);
    p->option[i][p->noptions[i]++] = (struct choice){piece, star};
}

static void find_options(struct product *p, size_t i)
{
    const struct an_factor *f = p->factor[i];
    const struct an_field *field = &p->m->field[f->field];
    size_t cap = 0;
    for (size_t k = 0; k < p->npieces; k++) {
        const struct an_piece *e = &p->piece[k];
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

static bool is_fermion(const struct an_field *f)
{
    return an_field_has_fermion(f) && !an_field_has_boson(f);
}

/* Left-handed fermions, and conjugates of them, come in pairs. */
static bool is_scalar(const struct product *p, const struct choice *c)
{
    size_t plain = 0, star = 0;
    for (size_t i = 0; i < p->n; i++)
        if (is_fermion(&p->m->field[p->piece[c[i].piece].field])) {
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
        const struct an_piece *e = &p->piece[c[i].piece];
        factor[i] = *p->factor[i];
        factor[i].power = 1;
        if (e->n < p->m->field[e->field].generations)
            factor[i].generation = e->first;
    }
    an_term_verdict_init(&v);
    an_term_check(&v, p->m, &t);
    bool allowed = v.allowed != AN_TERM_FORBIDDEN;
    an_term_verdict_clear(&v);
    return allowed;
}

static void keep(struct an_piece_terms *all, const struct product *p,
                 const struct choice *c)
{
    all->v = an_grow(all->v, &all->cap, all->n + 1, sizeof *all->v);
    struct an_piece_term *t = &all->v[all->n++];
    *t = (struct an_piece_term){p->term, p->n, an_alloc(p->n, sizeof *t->piece),
                                an_alloc(p->n, sizeof *t->star)};
    for (size_t i = 0; i < p->n; i++) {
        t->piece[i] = c[i].piece;
        t->star[i] = c[i].star;
    }
}

/* Every choice, as digits of a number. */
static int keep_all(struct an_piece_terms *x, const struct product *p,
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

int an_piece_terms_add(struct an_piece_terms *t, const struct an_model *m,
                       const struct an_piece *piece, size_t n,
                       const struct an_term *term, struct an_diags *diags)
{
    struct product p = {.m = m, .piece = piece, .npieces = n, .term = term};
    for (size_t i = 0; i < term->n; i++)
        for (int k = 0; k < term->factor[i].power && p.n < AN_MAX_FACTORS; k++)
            p.factor[p.n++] = &term->factor[i];
    for (size_t i = 0; i < p.n; i++)
        find_options(&p, i);
    int rc = keep_all(t, &p, diags);
    for (size_t i = 0; i < p.n; i++)
        free(p.option[i]);
    return rc;
}

static void add_mass(struct an_piece_terms *t, size_t a, size_t b)
{
    t->v = an_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
    struct an_piece_term *x = &t->v[t->n++];
    *x = (struct an_piece_term){NULL, 2, an_alloc(2, sizeof *x->piece),
                                an_alloc(2, sizeof *x->star)};
    x->piece[0] = a;
    x->piece[1] = b;
}

void an_piece_terms_masses(struct an_piece_terms *t, const struct an_model *m,
                           const struct an_piece *piece, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        enum an_field_type type = m->field[piece[i].field].type;
        if (type == AN_MAJORANA)
            add_mass(t, i, i);
        for (size_t k = i + 1; type == AN_DIRAC && k < n; k++)
            if (piece[k].field == piece[i].field && piece[k].conjugate &&
                !piece[i].conjugate && piece[k].first == piece[i].first)
                add_mass(t, i, k);
    }
}

/* ---- equal products */

/* A product's pieces, each with its star, in order: of it or its conjugate,
 * whichever comes first. */
struct key {
    size_t *code; /* owned */
    size_t n, index;
};

static int by_number(const void *a, const void *b)
{
    const size_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static int by_code(const struct key *x, const struct key *y)
{
    int order = (x->n > y->n) - (x->n < y->n);
    for (size_t i = 0; order == 0 && i < x->n; i++)
        order = by_number(&x->code[i], &y->code[i]);
    return order;
}

static int by_key(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int order = by_code(x, y);
    return order ? order : by_number(&x->index, &y->index);
}

static struct key key_of(const struct an_piece_terms *t, size_t index,
                         const struct an_model *m, const struct an_piece *piece)
{
    const struct an_piece_term *x = &t->v[index];
    struct key k[2];
    for (size_t conjugate = 0; conjugate < 2; conjugate++) {
        size_t *code = an_alloc(x->n, sizeof *code);
        for (size_t i = 0; i < x->n; i++) {
            bool real =
                m->field[piece[x->piece[i]].field].type == AN_REAL_SCALAR;
            code[i] = 2 * x->piece[i] + (!real && x->star[i] != conjugate);
        }
        qsort(code, x->n, sizeof *code, by_number);
        k[conjugate] = (struct key){code, x->n, index};
    }
    size_t least = by_code(&k[1], &k[0]) < 0;
    free(k[!least].code);
    return k[least];
}

void an_piece_terms_unique(struct an_piece_terms *t, const struct an_model *m,
                           const struct an_piece *piece)
{
    struct key *key = an_alloc(t->n, sizeof *key);
    bool *again = an_alloc(t->n, sizeof *again);
    size_t kept = 0;
    for (size_t i = 0; i < t->n; i++)
        key[i] = key_of(t, i, m, piece);
    if (t->n > 0)
        qsort(key, t->n, sizeof *key, by_key);
    for (size_t i = 1; i < t->n; i++)
        again[key[i].index] = by_code(&key[i], &key[i - 1]) == 0;
    for (size_t i = 0; i < t->n; i++) {
        free(key[i].code);
        if (again[i]) {
            free(t->v[i].piece);
            free(t->v[i].star);
        } else {
            t->v[kept++] = t->v[i];
        }
    }
    t->n = kept;
    free(again);
    free(key);
}

void an_piece_terms_clear(struct an_piece_terms *t)
{
    for (size_t i = 0; i < t->n; i++) {
        free(t->v[i].piece);
        free(t->v[i].star);
    }
    free(t->v);
    *t = (struct an_piece_terms){0};
}
