/* induced.c - vevs that other vevs induce.
 *
 * A scalar without a vev in the file, in a renormalisable term with one of its
 * components and vevs alone, gets a vev from this linear term: the triplet of
 * H H D* in a type-II seesaw. It breaks nothing that was not broken, but masses
 * at tree level come from it. What one vev induces may induce the next. Scalars
 * without any charge are left out: each term with one is one without it, of
 * lower dimension. A term of the superpotential is linear in an F; of the
 * scalar it is where vevs absorb the superpotential's charge under
 * R-symmetries.
 */
#include "masses/induced.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "terms/canonical.h"
#include "terms/choice.h"
#include "terms/neutral_words.h"
#include "masses/coefficient.h"
#include "masses/matrix.h"
#include "masses/monomials.h"
#include "masses/origin.h"
#include "masses/vev_products.h"

/* Vevs in a renormalisable term with one more scalar. */
static const int LONGEST_TERM = 3;

struct work {
    struct an_vevs *s;
    const struct an_model *m;
    bool superpotential; /* its charge is absorbed */
    struct an_modules *modules;
    int *letters; /* room for a field and the longest product */
};

/* Has this component a vev already? */
static bool has_letter(const struct an_vevs *s, const struct an_model *m,
                       int letter, const int *labels)
{
    for (size_t i = 0; i < s->n; i++)
        if (s->v[i].letter == letter &&
            memcmp(s->v[i].weight, labels, m->total_rank * sizeof *labels) == 0)
            return true;
    return false;
}

/* Do the weights of a component and of a product of vevs add up to zero? */
static bool is_weightless(const struct work *w, const int *labels,
                          size_t product)
{
    const struct an_vevs *s = w->s;
    for (size_t i = 0; i < w->m->total_rank; i++) {
        int sum = labels[i];
        for (size_t p = product; s->product[p].length > 0;
             p = s->product[p].parent)
            sum += s->v[s->product[p].last].weight[i];
        if (sum != 0)
            return false;
    }
    return true;
}

/* t := a field and the vevs of a product, ascending. False when it does not fit
 * the kind of the field, or charges do not vanish. */
static bool spell(struct an_spelling *t, const struct work *w, int letter,
                  size_t product)
{
    const struct an_vevs *s = w->s;
    const struct an_species *x = s->alphabet.letter;
    bool super = w->m->field[x[letter].field].type == AN_SUPERFIELD;
    *t = (struct an_spelling){.letter = w->letters};
    for (size_t p = product;; p = s->product[p].parent) {
        bool last = s->product[p].length == 0;
        int own = last ? letter : s->v[s->product[p].last].letter;
        if ((w->m->field[x[own].field].type == AN_SUPERFIELD) != super)
            return false;
        size_t at = t->n++;
        for (; at > 0 && t->letter[at - 1] > own; at--)
            t->letter[at] = t->letter[at - 1];
        t->letter[at] = own;
        if (last)
            break;
    }
    return an_vevs_neutral(s, t, product);
}

/* Does some invariant contain the component times the vevs? */
static bool contracts(const struct work *w, int letter, const int *labels,
                      size_t product)
{
    const struct an_vevs *s = w->s;
    size_t n = 0, all = (size_t)s->product[product].length + 1;
    struct an_component_factor *f = an_alloc(all, sizeof *f);
    for (size_t p = product;; p = s->product[p].parent) {
        bool last = s->product[p].length == 0;
        const struct an_vev_letter *v = &s->v[s->product[p].last];
        int own = last ? letter : v->letter;
        const struct an_species *x = &s->alphabet.letter[own];
        struct an_component_factor y = {.field = x->field,
                                        .conjugate = x->conjugate,
                                        .weight = last ? labels : v->weight,
                                        .species = n,
                                        .letter = own};
        size_t at = n;
        for (size_t i = 0; i < n; i++)
            if (f[i].letter == own)
                y.species = f[i].species;
        for (; at > 0 && y.species < n && f[at - 1].species != y.species; at--)
            f[at] = f[at - 1];
        f[at] = y;
        n++;
        if (last)
            break;
    }
    bool some = an_contract(w->modules, w->m, f, n) == AN_CONTRACTION_SOME;
    free(f);
    return some;
}

/* The best linear term of a component: the shortest, then a listed one. */
static bool find_term(struct an_induced *best, const struct work *w, int letter,
                      const int *labels)
{
    const struct an_vevs *s = w->s;
    const struct an_species *x = &s->alphabet.letter[letter];
    bool super = w->m->field[x->field].type == AN_SUPERFIELD;
    if (super && !w->superpotential)
        return false;
    uint64_t key = s->alphabet.hash[letter] + an_weight_key(w->m, labels, 1) -
                   an_theta_key(s, super);
    int most = super ? 2 : LONGEST_TERM;
    for (size_t p = 0; p < s->nproducts; p++) {
        struct an_spelling t;
        if (key + s->product[p].key != 0 || s->product[p].length > most ||
            !is_weightless(w, labels, p) || !spell(&t, w, letter, p) ||
            !contracts(w, letter, labels, p))
            continue;
        struct an_term term;
        an_term_init(&term);
        an_spelling_term(&term, &s->alphabet, &t,
                         !super && an_spelling_sign(&s->alphabet, &t) < 0);
        enum an_origin origin =
            an_term_origin(w->m, &term, s->product[p].term > 0);
        int dimension = s->product[p].length + 1 + super;
        bool better = !best->term || dimension < best->dimension ||
                      (dimension == best->dimension && origin < best->origin);
        if (origin != AN_ORIGIN_LIKE_WRITTEN && better) {
            free(best->term);
            *best = (struct an_induced){.field = x->field,
                                        .term = an_term_prose(&term, w->m),
                                        .dimension = dimension,
                                        .origin = origin};
        }
        an_term_clear(&term);
    }
    return best->term != NULL;
}

/* Is nothing of the field charged? */
static bool is_uncharged(const struct an_vevs *s, const struct an_model *m,
                         int letter)
{
    struct an_spelling alone = {.letter = &letter, .n = 1};
    return an_field_is_singlet(m,
                               &m->field[s->alphabet.letter[letter].field]) &&
           an_charges_add_up(&s->alphabet, &alone, 1, 0);
}

/* Adds the vevs that the present ones induce in one field; true when there are
 * any. The products are not renewed. */
static bool induce_field(struct an_induced_list *list, const struct work *w,
                         size_t field)
{
    struct an_vevs *s = w->s;
    const struct an_field *f = &w->m->field[field];
    struct an_components c;
    bool any = false;
    an_components_init(&c);
    bool listed = an_components_list(&c, w->m, f);
    for (size_t k = s->blocks.start[field];
         listed && k < s->blocks.start[field + 1]; k++) {
        int letter = an_block_letter(&s->alphabet, k, false, false);
        if (is_uncharged(s, w->m, letter))
            continue;
        for (size_t i = 0; i < c.n; i++) {
            const int *labels = c.labels + i * c.rank;
            struct an_induced found = {0};
            if (has_letter(s, w->m, letter, labels) ||
                !find_term(&found, w, letter, labels))
                continue;
            list->v =
                an_grow(list->v, &list->cap, list->n + 1, sizeof *list->v);
            list->v[list->n++] = found;
            an_vevs_add(s, w->m, k, labels, list->n);
            any = true;
        }
    }
    an_components_clear(&c);
    return any;
}

/* row += n x the charges of a letter, or of theta. */
static void add_charges(fmpz *row, const struct an_alphabet *a, size_t letter,
                        int n)
{
    const fmpz *charge = a->charge + letter * a->ncharges;
    const unsigned *residue = a->residue + letter * a->nresidues;
    for (size_t k = 0; k < a->ncharges; k++)
        fmpz_addmul_si(row + k, charge + k, n);
    for (size_t k = 0; k < a->nresidues; k++)
        fmpz_add_si(row + a->ncharges + k, row + a->ncharges + k,
                    n * (slong)residue[k]);
}

/* Do the vevs of the file, and what breaks by hand, absorb the charge of the
 * superpotential? */
static bool absorbs_superpotential(const struct an_vevs *s,
                                   const struct an_model *m)
{
    const struct an_alphabet *a = &s->alphabet;
    slong labels = (slong)(a->ncharges + a->nresidues);
    struct an_rows rows;
    struct an_lattice L;
    if (!an_model_has_r(m))
        return true;
    an_rows_init(&rows, labels + (slong)m->total_rank);
    for (size_t k = 0; k < a->nresidues; k++)
        fmpz_set_ui(an_rows_add(&rows) + a->ncharges + k, a->modulus[k]);
    for (size_t i = 0; i < s->n; i++) {
        fmpz *row = an_rows_add(&rows);
        add_charges(row, a, (size_t)s->v[i].letter, 1);
        for (size_t k = 0; k < m->total_rank; k++)
            fmpz_set_si(row + labels + (slong)k, s->v[i].weight[k]);
    }
    for (size_t i = 0; i < s->nterms; i++) {
        const struct an_spelling *t = &s->term[i].letters;
        fmpz *row = an_rows_add(&rows);
        for (size_t k = 0; k < t->n; k++)
            add_charges(row, a, (size_t)t->letter[k], 1);
        add_charges(row, a, a->n, -2 * s->term[i].theta);
    }
    an_lattice_init(&L, rows.width);
    an_rows_span(&L, &rows);
    fmpz *theta = _fmpz_vec_init(rows.width);
    add_charges(theta, a, a->n, 2);
    bool absorbed = an_lattice_contains(NULL, &L, theta);
    _fmpz_vec_clear(theta, rows.width);
    an_lattice_clear(&L);
    an_rows_clear(&rows);
    return absorbed;
}

int an_vevs_induce(struct an_vevs *s, struct an_induced_list *list,
                   const struct an_model *m, struct an_modules *modules,
                   int longest)
{
    struct work w = {.s = s,
                     .m = m,
                     .superpotential = absorbs_superpotential(s, m),
                     .modules = modules};
    size_t given = s->n;
    w.letters = an_alloc((size_t)longest + 1, sizeof *w.letters);
    bool more = s->nproducts > 1, fits = true;
    int reach = longest;
    while (more && fits) {
        more = false;
        for (size_t i = 0; i < m->nfields; i++)
            if (an_field_has_boson(&m->field[i]) &&
                m->field[i].type != AN_VECTOR)
                more = induce_field(list, &w, i) || more;
        fits = !more || an_vevs_renew(s, s->n, reach);
        while (!fits && reach > LONGEST_TERM)
            fits = an_vevs_renew(s, s->n, --reach);
    }
    if (!fits) {
        reach = longest;
        an_vevs_renew(s, given, reach);
        an_induced_clear(list);
    }
    free(w.letters);
    return reach;
}

void an_induced_clear(struct an_induced_list *list)
{
    for (size_t i = 0; i < list->n; i++)
        free(list->v[i].term);
    free(list->v);
    *list = (struct an_induced_list){0};
}
