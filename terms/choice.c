/* choice.c - what the factors of a term may stand for.
 *
 * A factor without `[i]` is any generation, a dirac factor either chirality,
 * and so is a majorana one, whose right-handed part is its conjugate. The
 * components of a term are spanned by products of single components, and these
 * commute or anticommute, so what matters is how many factors are of each
 * species: a multiset. Generations with the same charges form one species
 * together; those of a field whose charges differ are species of their own, and
 * so is a generation that another factor of the same field fixes. Thus in
 * `L[1] L` the free factor is L[1], which gives a square, or one of the others,
 * which gives a product. Multisets that two assignments share count once.
 */
#include "terms/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/tally.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/label.h"
#include "theory/text/term.h"
#include "terms/charge.h"
#include "terms/factor.h"

/* Past either there is no list: nobody writes generations of 20 different
 * charges to the fourth power. */
static const size_t MAX_CHOICES = 20000;
static const size_t MAX_ENTRIES = 4000000;

static bool is_split(const struct an_model *model, size_t field)
{
    for (size_t g = 0; g < model->ngroups; g++)
        if (an_charge_is_split(model, field, g))
            return true;
    return false;
}

static bool same_family(const struct an_model *model, const struct an_factor *a,
                        const struct an_factor *b)
{
    if (a->field == b->field && model->field[a->field].type == AN_MAJORANA)
        return true;
    return a->field == b->field &&
           an_factor_is_conjugate(model, a) == an_factor_is_conjugate(model, b);
}

/* One factor of a term, while its species are collected. */
struct range {
    const struct an_model *model;
    const struct an_term *term;
    const struct an_factor *factor;
    size_t *v; /* numbers of species */
    size_t n, cap;
};

static void add_species(struct range *r, struct an_choices *c,
                        const struct an_species *s)
{
    size_t i = 0;
    for (; i < c->n; i++) {
        const struct an_species *t = &c->species[i];
        if (t->field == s->field && t->conjugate == s->conjugate &&
            t->spin == s->spin && t->single == s->single &&
            t->generation == s->generation)
            break;
    }
    if (i == c->n) {
        c->species = an_grow(c->species, &c->cap, c->n + 1, sizeof *s);
        c->species[c->n++] = *s;
    }
    c->species[i].named = c->species[i].named || s->named;
    r->v = an_grow(r->v, &r->cap, r->n + 1, sizeof *r->v);
    r->v[r->n++] = i;
}

/* fixed[i] := some factor of the same family fixes generation i. */
static bool *find_fixed(const struct range *r)
{
    const struct an_field *field = &r->model->field[r->factor->field];
    bool *fixed = an_alloc(field->generations, sizeof *fixed);
    for (size_t i = 0; i < r->term->n; i++) {
        const struct an_factor *other = &r->term->factor[i];
        if (other->generation != AN_EVERY &&
            same_family(r->model, r->factor, other))
            fixed[other->generation] = true;
    }
    return fixed;
}

/* Adds the species of one chirality; `s` has everything but the
 * generations. */
static void add_generations(struct range *r, struct an_choices *c,
                            struct an_species s)
{
    size_t wanted = r->factor->generation;
    bool split = is_split(r->model, s.field);
    bool *fixed = find_fixed(r);
    struct an_species rest = s;
    s.single = true;
    s.generations = 1;
    s.named = split && wanted == AN_EVERY;
    for (size_t i = 0; i < r->model->field[s.field].generations; i++) {
        s.generation = i;
        if (split || fixed[i]) {
            if (an_generation_is(wanted, i))
                add_species(r, c, &s);
            continue;
        }
        if (rest.generations == 0)
            rest.generation = i;
        rest.generations++;
    }
    if (rest.generations > 0 && wanted == AN_EVERY)
        add_species(r, c, &rest);
    free(fixed);
}

static void set_range(struct range *r, struct an_choices *c)
{
    struct an_factor f = *r->factor;
    enum an_field_type type = r->model->field[f.field].type;
    bool dirac = type == AN_DIRAC, majorana = type == AN_MAJORANA;
    for (int right = 0; right <= (dirac || majorana ? 1 : 0); right++) {
        if (dirac && f.chirality == (right ? AN_LEFT_PART : AN_RIGHT_PART))
            continue;
        if (majorana)
            f.conjugate = right != 0;
        struct an_species s = {
            .field = f.field,
            .conjugate = an_factor_is_conjugate(r->model, &f),
            .spin = an_factor_spin(r->model, &f, right != 0),
        };
        add_generations(r, c, s);
    }
}

/* out := in with one more entry from the range in each row. */
static void extend_rows(struct an_tally *out, const struct an_tally *in,
                        size_t entries, const struct range *r)
{
    size_t width = out->width;
    int *row = an_alloc(width, sizeof *row);
    fmpz_t zero;
    fmpz_init(zero);
    for (size_t i = 0; i < in->n; i++) {
        const int *old = in->rows + i * in->width;
        for (size_t k = 0; k < r->n; k++) {
            int s = (int)r->v[k];
            size_t j = entries;
            for (; j > 0 && old[j - 1] > s; j--)
                row[j] = old[j - 1];
            row[j] = s;
            memcpy(row, old, j * sizeof *row);
            an_tally_add(out, row, zero);
        }
    }
    fmpz_clear(zero);
    free(row);
}

void an_choices_init(struct an_choices *c)
{
    *c = (struct an_choices){0};
    an_tally_init(&c->rows, 1);
}

void an_choices_clear(struct an_choices *c)
{
    an_tally_clear(&c->rows);
    free(c->species);
    an_choices_init(c);
}

/* Adds one factor, as often as its power says. */
static void multiply_rows(struct an_choices *c, const struct range *r,
                          int power)
{
    for (int i = 0; i < power && c->complete; i++) {
        /* Most of the new rows may be equal. */
        c->complete = c->rows.n * r->n <= 10 * MAX_CHOICES;
        if (!c->complete)
            break;
        struct an_tally next;
        an_tally_init(&next, c->degree + 1);
        extend_rows(&next, &c->rows, c->degree, r);
        an_tally_clear(&c->rows);
        c->rows = next;
        c->degree++;
        c->complete =
            c->rows.n <= MAX_CHOICES && c->rows.n * c->degree <= MAX_ENTRIES;
    }
}

static enum an_spin mirrored(enum an_spin spin)
{
    return spin == AN_SPIN_LEFT    ? AN_SPIN_RIGHT
           : spin == AN_SPIN_RIGHT ? AN_SPIN_LEFT
                                   : spin;
}

/* The Hermitian conjugate of a species; c->n when no factor stands for it. */
static size_t find_conjugate(const struct an_choices *c,
                             const struct an_model *model, size_t species)
{
    const struct an_species *s = &c->species[species];
    bool real = model->field[s->field].type == AN_REAL_SCALAR;
    size_t i = 0;
    for (; i < c->n; i++) {
        const struct an_species *t = &c->species[i];
        if (t->field == s->field && t->conjugate == (s->conjugate != !real) &&
            t->spin == mirrored(s->spin) && t->single == s->single &&
            t->generation == s->generation)
            break;
    }
    return i;
}

/* The place of a row's Hermitian conjugate among the rows; their number when it
 * is none of them. */
static size_t find_conjugate_row(const struct an_choices *c,
                                 const struct an_model *model, const int *row)
{
    int *other = an_alloc(c->degree, sizeof *other);
    size_t place = c->rows.n, i = 0;
    for (; i < c->degree; i++) {
        size_t s = find_conjugate(c, model, (size_t)row[i]), j = i;
        if (s == c->n)
            break;
        for (; j > 0 && other[j - 1] > (int)s; j--)
            other[j] = other[j - 1];
        other[j] = (int)s;
    }
    if (i == c->degree)
        place = an_tally_find(&c->rows, other);
    free(other);
    return place;
}

/* The conjugate term is understood: of N N and N* N* for a majorana N the first
 * one stays. */
static void drop_conjugates(struct an_choices *c, const struct an_model *model)
{
    struct an_tally kept;
    fmpz_t zero;
    fmpz_init(zero);
    an_tally_init(&kept, c->degree);
    for (size_t i = 0; i < c->rows.n; i++) {
        const int *row = c->rows.rows + i * c->degree;
        if (find_conjugate_row(c, model, row) >= i)
            an_tally_add(&kept, row, zero);
    }
    an_tally_clear(&c->rows);
    c->rows = kept;
    fmpz_clear(zero);
}

static bool has_majorana(const struct an_model *model,
                         const struct an_term *term)
{
    for (size_t i = 0; i < term->n; i++)
        if (model->field[term->factor[i].field].type == AN_MAJORANA)
            return true;
    return false;
}

void an_choices_set(struct an_choices *c, const struct an_model *model,
                    const struct an_term *term)
{
    an_choices_clear(c);
    c->complete = true;
    c->theta = an_term_theta(model, term);
    int start = 0;
    fmpz_t zero;
    fmpz_init(zero);
    an_tally_add(&c->rows, &start, zero);
    fmpz_clear(zero);
    for (size_t i = 0; i < term->n; i++) {
        struct range r = {
            .model = model, .term = term, .factor = &term->factor[i]};
        set_range(&r, c);
        multiply_rows(c, &r, term->factor[i].power);
        free(r.v);
    }
    if (!c->complete)
        an_tally_clear(&c->rows);
    else if (has_majorana(model, term))
        drop_conjugates(c, model);
}

bool an_choices_is_scalar(const struct an_choices *c, const int *row)
{
    size_t left = 0;
    size_t right = 0;
    for (size_t i = 0; i < c->degree; i++) {
        enum an_spin spin = c->species[row[i]].spin;
        left += spin == AN_SPIN_LEFT || spin == AN_SPIN_ONE;
        right += spin == AN_SPIN_RIGHT || spin == AN_SPIN_ONE;
    }
    return left % 2 == 0 && right % 2 == 0;
}

void an_choices_say(struct an_text *t, const struct an_choices *choices,
                    const struct an_model *model, const int *row)
{
    struct an_math f = {0};
    for (size_t i = 0; i < choices->degree;) {
        const struct an_species *s = &choices->species[row[i]];
        struct an_label l;
        fmpz_t n;
        fmpz_init(n);
        for (int first = row[i]; i < choices->degree && row[i] == first; i++)
            fmpz_add_ui(n, n, 1);
        if (s->conjugate)
            fmpz_neg(n, n);
        if (s->named) {
            an_math_add(&f, f.plain.n ? " " : "", f.plain.n ? "\\," : "");
            an_label_init(&l, &model->field[s->field]);
            an_label_generation(&l, s->generation);
            an_label_put(&f, &l, n, false);
        }
        fmpz_clear(n);
    }
    if (f.plain.n > 0)
        an_math_put(t, &f);
}
