/* list.c - every term that the symmetries allow, up to a dimension.
 *
 * Products whose charges vanish come letter by letter (neutral_words.c); each
 * is counted by itself, and those that differ only in generations or chirality
 * add up to one term. A product and its conjugate both come; the one that is
 * not canonical is skipped.
 */
#include "terms/list.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/tally.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "terms/alphabet.h"
#include "terms/blocks.h"
#include "terms/canonical.h"
#include "terms/charge.h"
#include "terms/choice.h"
#include "terms/factor.h"
#include "terms/neutral_words.h"
#include "terms/presence.h"
#include "terms/products.h"
#include "terms/singlet.h"

struct finder {
    struct an_operators *o;
    const struct an_model *model;
    const struct an_operator_query *query;
    const struct an_alphabet *alphabet; /* of one sector */
    struct an_characters *characters;
    struct an_tally terms; /* codes of the factors, then -1s; the value is the
                              number of its operator */
    int *row;              /* terms.width */
    bool superpotential;
    fmpz_t count;
};

/* A factor of a term: twice the field, odd where it is written with a star. */
static int code_of(const struct an_model *m, const struct an_species *s)
{
    bool star = s->conjugate && !an_is_own_conjugate(m, s->field);
    return (int)(2 * s->field + (star ? 1 : 0));
}

/* The totals of what is counted but need not vanish. */
static void set_numbers(struct an_operator *op, const struct finder *f)
{
    const struct an_model *m = f->model;
    fmpq_t q;
    fmpq_init(q);
    op->nnumbers = m->ncounts;
    op->number = _fmpq_vec_init((slong)m->ncounts);
    for (size_t i = 0; i < op->term.n; i++) {
        const struct an_factor *x = &op->term.factor[i];
        int power = x->conjugate ? -x->power : x->power;
        for (size_t k = 0; k < m->ncounts; k++) {
            fmpq_mul_si(q, m->count[k].value + x->field, power);
            fmpq_add(op->number + k, op->number + k, q);
        }
        if (f->query->has_vacuum &&
            an_field_has_vev(m, f->query->vacuum, x->field))
            op->vev_insertions += (size_t)x->power;
    }
    fmpq_clear(q);
}

/* charge := by how much the group that may be violated is violated; an unknown
 * part is left out. True when the product violates the group. */
static bool violated_charge(fmpq_t charge, const struct finder *f,
                            const struct an_spelling *s)
{
    struct an_linear total;
    fmpq_t sign;
    an_linear_init(&total);
    fmpq_init(sign);
    for (size_t i = 0; i < s->n; i++) {
        const struct an_species *x = &f->alphabet->letter[s->letter[i]];
        fmpq_set_si(sign, x->conjugate ? -1 : 1, 1);
        an_linear_add(&total, sign,
                      &f->model->field[x->field]
                           .group[f->query->group]
                           .charge[x->generation]);
    }
    const struct an_group *g = &f->model->group[f->query->group];
    an_linear_less_theta(&total, g, f->superpotential ? 1 : 0);
    bool violates = an_charge_status(&total, g) == AN_FAILS;
    fmpq_set(charge, total.constant);
    if (g->kind == AN_ZN) {
        fmpz_t n;
        fmpz_init_set_si(n, g->order);
        fmpz_mod(fmpq_numref(charge), fmpq_numref(charge), n);
        fmpz_clear(n);
    }
    fmpq_clear(sign);
    an_linear_clear(&total);
    return violates;
}

/* The operator of the row, which is appended when it is new. */
static struct an_operator *find_operator(struct finder *f,
                                         const struct an_spelling *s)
{
    struct an_operators *o = f->o;
    size_t known = an_tally_find(&f->terms, f->row);
    if (known < f->terms.n)
        return &o->v[fmpz_get_ui(f->terms.value + known)];
    fmpz_t index;
    fmpz_init_set_ui(index, o->n);
    an_tally_add(&f->terms, f->row, index);
    fmpz_clear(index);
    o->v = an_grow(o->v, &o->cap, o->n + 1, sizeof *o->v);
    struct an_operator *op = &o->v[o->n++];
    *op = (struct an_operator){.counted = true,
                               .superpotential = f->superpotential,
                               .self_conjugate = !f->superpotential};
    an_term_init(&op->term);
    fmpz_init(op->components);
    fmpq_init(op->charge);
    an_spelling_term(&op->term, f->alphabet, s, false);
    op->dimension = (s->dimension + f->alphabet->measure) / 2;
    set_numbers(op, f);
    return op;
}

static bool is_asked_for(const struct finder *f, const struct an_spelling *s)
{
    const struct an_operator_query *q = f->query;
    for (size_t k = 0; q->contain && k < f->model->nfields; k++) {
        bool found = !q->contain[k];
        for (size_t i = 0; i < s->n && !found; i++)
            found = (size_t)f->row[i] / 2 == k;
        if (!found)
            return false;
    }
    if (!q->by_number)
        return true;
    fmpq_t total;
    fmpq_init(total);
    for (size_t i = 0; i < s->n; i++) {
        const struct an_species *y = &f->alphabet->letter[s->letter[i]];
        const fmpq *x = f->model->count[q->number].value + y->field;
        if (y->conjugate)
            fmpq_sub(total, total, x);
        else
            fmpq_add(total, total, x);
    }
    bool violates = !fmpq_is_zero(total);
    fmpq_clear(total);
    return violates;
}

static bool take(const struct an_spelling *s, void *data)
{
    struct finder *f = data;
    if (f->query->progress)
        f->query->progress(f->query->context, s->number, s->of);
    for (size_t i = 0; i < f->terms.width; i++)
        f->row[i] = i < s->n
                        ? code_of(f->model, &f->alphabet->letter[s->letter[i]])
                        : -1;
    if (!f->superpotential && an_spelling_sign(f->alphabet, s) < 0)
        return true;
    if (!is_asked_for(f, s))
        return true;
    fmpq_t charge;
    fmpq_init(charge);
    if (!f->query->by_group || violated_charge(charge, f, s)) {
        bool counted;
        enum an_singlet some = an_spelling_count(f->count, &counted,
                                                 f->characters, f->alphabet, s);
        if (some != AN_SINGLET_NO) {
            struct an_operator *op = find_operator(f, s);
            op->self_conjugate =
                op->self_conjugate && an_spelling_sign(f->alphabet, s) == 0;
            op->decided = op->decided || some == AN_SINGLET_YES;
            if (fmpq_is_zero(op->charge))
                fmpq_set(op->charge, charge);
            op->counted = op->counted && counted;
            fmpz_add(op->components, op->components, f->count);
        }
    }
    fmpq_clear(charge);
    return true;
}

static int compare(const void *x, const void *y)
{
    const struct an_operator *a = x, *b = y;
    if (a->dimension != b->dimension)
        return a->dimension < b->dimension ? -1 : 1;
    for (size_t i = 0; i < a->term.n && i < b->term.n; i++) {
        const struct an_factor *p = &a->term.factor[i];
        const struct an_factor *q = &b->term.factor[i];
        if (p->field != q->field)
            return p->field < q->field ? -1 : 1;
        if (p->conjugate != q->conjugate)
            return q->conjugate ? -1 : 1;
        if (p->power != q->power)
            return p->power > q->power ? -1 : 1;
    }
    return a->term.n < b->term.n ? -1 : a->term.n > b->term.n;
}

/* Takes the products of an alphabet from w, or where these are kept. */
static bool take_all(struct finder *f, struct an_words *w,
                     struct an_sector_products *kept)
{
    int high = 2 * f->query->max_dimension - f->alphabet->measure;
    size_t words = f->query->words > 0 ? f->query->words : AN_MAX_WORDS;
    struct an_range range = {0, high, words};
    f->superpotential = f->alphabet->superpotential;
    an_tally_init(&f->terms, high > 2 ? (size_t)high / 2 : 1);
    f->row = an_alloc(f->terms.width, sizeof *f->row);
    bool complete = kept ? an_products_visit(kept, range, take, f)
                         : an_spellings_visit(w, range, take, f);
    free(f->row);
    an_tally_clear(&f->terms);
    return complete;
}

/* The terms of one sector. */
static bool find(struct finder *f, enum an_sector sector)
{
    const struct an_operator_query *q = f->query;
    struct an_sector_products *kept = NULL;
    struct an_blocks blocks;
    struct an_alphabet alphabet;
    struct an_words w;
    an_blocks_init(&blocks);
    an_blocks_set(&blocks, f->model, NULL, 0);
    an_alphabet_init(&alphabet);
    if (q->products && !q->field && !q->by_group) {
        kept = &an_products_of(q->products, &blocks)->sector[sector];
    } else {
        struct an_selection selection = {.field = q->field,
                                         .sector = sector,
                                         .drop = q->by_group,
                                         .dropped = q->group};
        an_alphabet_set(&alphabet, f->model, &blocks, &selection);
    }
    f->alphabet = kept ? &kept->alphabet : &alphabet;
    an_words_init(&w, &alphabet);
    bool complete = take_all(f, &w, kept);
    an_words_clear(&w);
    an_alphabet_clear(&alphabet);
    an_blocks_clear(&blocks);
    return complete;
}

void an_operators_init(struct an_operators *o)
{
    *o = (struct an_operators){.complete = true};
}

void an_operators_clear(struct an_operators *o)
{
    for (size_t i = 0; i < o->n; i++) {
        struct an_operator *op = &o->v[i];
        an_term_clear(&op->term);
        fmpz_clear(op->components);
        fmpq_clear(op->charge);
        _fmpq_vec_clear(op->number, (slong)op->nnumbers);
    }
    free(o->v);
    an_operators_init(o);
}

void an_operators_find(struct an_operators *o, const struct an_model *model,
                       const struct an_operator_query *query)
{
    assert(!query->products || query->products->model == model);
    an_operators_clear(o);
    struct an_characters own;
    struct finder f = {.o = o, .model = model, .query = query};
    f.characters = query->products ? &query->products->characters : &own;
    if (f.characters == &own)
        an_characters_init(&own);
    fmpz_init(f.count);
    o->complete = true;
    for (int k = 0; k < AN_SECTORS && o->complete; k++)
        o->complete = find(&f, (enum an_sector)k);
    fmpz_clear(f.count);
    if (f.characters == &own)
        an_characters_clear(&own);
    if (!o->complete) {
        an_operators_clear(o);
        o->complete = false;
    }
    if (o->n > 1)
        qsort(o->v, o->n, sizeof *o->v, compare);
}
