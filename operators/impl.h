/* impl.h - what the files of operators/ share; not installed. */
#ifndef AN_OPERATORS_IMPL_H
#define AN_OPERATORS_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "algebra/lie.h"
#include "algebra/module.h"
#include "algebra/rep.h"
#include "algebra/weights.h"
#include "operators/accidental.h"
#include "operators/alphabet.h"
#include "operators/mechanism.h"
#include "operators/numbers.h"
#include "theory/expression.h"

struct an_count;
struct an_factor;
struct an_group;
struct an_induced_list;
struct an_leading;
struct an_leading_question;
struct an_leading_term;
struct an_mass_matrix;
struct an_model;
struct an_term;
struct an_term_verdict;

/* Integer rows of one width, each with an integer: the multiplicities of
 * highest weights, or a set of rows. Rows keep the order of their arrival. */
struct an_tally {
    size_t width;  /* entries of a row */
    size_t n, cap; /* rows held, rows allocated */
    int *rows;     /* n x width; moves when the tally grows */
    fmpz *value;   /* n; may be 0 */
    size_t nslots; /* a power of two, or 0 */
    size_t *slots; /* 1 + number of the row; 0 for a free slot */
};

void an_tally_init(struct an_tally *t, size_t width);
void an_tally_clear(struct an_tally *t);

/* value of the row += c; the row is appended with value c when absent. */
void an_tally_add(struct an_tally *t, const int *row, const fmpz_t c);

/* The number of the row; t->n when it is absent. */
size_t an_tally_find(const struct an_tally *t, const int *row);

/* One representation of one simple algebra, as often used. */
struct an_character {
    const struct an_lie *lie; /* borrowed */
    const int *labels;        /* borrowed */
    size_t bits;              /* of the dimension, a rough logarithm */
    bool listed;              /* `weights` is filled in */
    struct an_weights weights;
};

/* Representations met so far, and the work that counting may still do. */
struct an_characters {
    struct an_lie spin; /* A_1: either half of the Lorentz group */
    int doublet;        /* 1, the label of a spinor under it */
    struct an_character *v;
    size_t n, cap;
    size_t work; /* label operations left in this count */
};

void an_characters_init(struct an_characters *c);
void an_characters_clear(struct an_characters *c);

/* The number of a representation, which is noted when it is new. Labels and
 * algebra are borrowed. */
size_t an_characters_find(struct an_characters *c, const struct an_lie *lie,
                          const int *labels);

/* A new count begins: the whole work may be spent again. */
void an_characters_restart(struct an_characters *c);

/* Takes the cost from the work left; false when there is not enough. */
bool an_characters_spend(struct an_characters *c, size_t cost);

/* The virtual representation whose character is chi(g^k); k = -1 is the
 * conjugate representation. */
struct an_adams {
    size_t character; /* index into an_characters */
    int power;        /* k, not 0 */
};

/* s := multiplicity of the trivial representation in a product of n factors of
 * one simple algebra; may be negative for a virtual one. `x` is reordered.
 * False when the work is not worth it; s is then undefined. */
bool an_product_singlets(fmpz_t s, struct an_characters *c, struct an_adams *x,
                         size_t n);

enum an_spin { AN_SPIN_ZERO, AN_SPIN_LEFT, AN_SPIN_RIGHT, AN_SPIN_ONE };

/* What a factor may stand for: one field or its conjugate, one chirality, and
 * generations with the same charges. */
struct an_species {
    size_t field;
    bool conjugate;
    enum an_spin spin;  /* of the factor, conjugation included */
    bool single;        /* one generation, chosen */
    size_t generation;  /* that one, or the first of them; 0-based */
    size_t generations; /* how many there are */
    bool named;         /* a choice among unequal charges */
};

/* Every way of choosing chiralities and generations in a term: multisets of
 * species. */
struct an_choices {
    struct an_species *species;
    size_t n, cap;
    size_t degree;        /* factors, powers included */
    struct an_tally rows; /* width degree: species, ascending; empty when
                             there are too many */
    bool complete;        /* the rows are all there */
};

void an_choices_init(struct an_choices *c);
void an_choices_clear(struct an_choices *c);
void an_choices_set(struct an_choices *c, const struct an_model *model,
                    const struct an_term *term);

/* Does the row's Lorentz product contain a singlet? */
bool an_choices_is_scalar(const struct an_choices *c, const int *row);

/* q (initialised) := total charge of a row under a U(1) or Z(n). */
void an_choices_charge(struct an_linear *q, const struct an_choices *c,
                       const struct an_model *model, const int *row,
                       size_t group);

/* n := independent components of one row, charges aside. False when there is
 * too much work. */
bool an_choices_count(fmpz_t n, struct an_characters *characters,
                      const struct an_choices *c, const struct an_model *model,
                      const int *row);

/* Does a product contain a singlet? */
enum an_singlet { AN_SINGLET_NO, AN_SINGLET_YES, AN_SINGLET_UNKNOWN };

/* n := components of a product of two species, at any size. */
void an_pair_count(fmpz_t n, const struct an_model *m,
                   const struct an_species *a, const struct an_species *b);

/* Does a row fall into singlets and pairs that have components, with at most
 * one pair of fermions? Then it has components. */
bool an_row_pairs_up(const struct an_choices *c, const struct an_model *m,
                     const int *row);

/* Has a row components, charges aside? n is their number if `counted`, else 0:
 * then too large to count, and UNKNOWN where nothing else decides. */
enum an_singlet an_choices_exist(fmpz_t n, bool *counted,
                                 struct an_characters *characters,
                                 const struct an_choices *c,
                                 const struct an_model *model, const int *row);

/* The same for a product of letters whose charges vanish. */
enum an_singlet an_spelling_exists(fmpz_t n, bool *counted,
                                   struct an_characters *characters,
                                   const struct an_alphabet *a,
                                   const struct an_spelling *s);

/* The answer for one simple factor, symmetry aside. */

enum an_singlet an_term_singlet(struct an_characters *characters,
                                const struct an_model *model,
                                const struct an_term *term, size_t group);

/* Different texts, in the order of arrival. {0} is an empty list. */
struct an_alternatives {
    char **v;
    size_t n, cap;
};

/* Takes the text. */
void an_alternatives_add(struct an_alternatives *l, char *text);

/* The texts with `between` between them, for the caller to free; NULL when
 * there are more than max. The list is empty again. */
char *an_alternatives_take(struct an_alternatives *l, const char *between,
                           size_t max);

bool an_linear_equal(const struct an_linear *x, const struct an_linear *y);

/* Does the charge differ by generation? False for a simple group. */
bool an_charge_is_split(const struct an_model *model, size_t field,
                        size_t group);

/* Is the factor a conjugate that differs from the field itself? */
bool an_factor_is_conjugate(const struct an_model *model,
                            const struct an_factor *f);

/* Does the factor stand for either chirality? */
bool an_factor_is_either(const struct an_model *model,
                         const struct an_factor *f);

/* The spin of a factor, conjugation included; `right` chooses the chirality of
 * a dirac field. */
enum an_spin an_factor_spin(const struct an_model *model,
                            const struct an_factor *f, bool right);

/* What a total charge means: zero (for Z(n) zero mod n), zero for some values
 * of the unknowns, or not zero. */
enum an_status { AN_VANISHES, AN_CONDITIONAL, AN_FAILS };

enum an_status an_charge_status(const struct an_linear *q,
                                const struct an_group *group);

/* Is the total charge of the term one and the same for all generations? */
bool an_term_charge_is_definite(const struct an_model *model,
                                const struct an_term *term, size_t group);

/* q (initialised) := that charge. */
void an_term_charge(struct an_linear *q, const struct an_model *model,
                    const struct an_term *term, size_t group);

/* Reasons, each for the caller to free. The first: "B-L: 1 + 0 - 4 = -3", where
 * `totals` are the charges that the choices add up to, "-3 or 6", or NULL when
 * they are too many to show; it is not used when the charge is definite. */
char *an_reason_charge(const struct an_model *model, const struct an_term *term,
                       size_t group, const char *totals);

/* NULL when some choice of chiralities contains a Lorentz singlet. */
char *an_reason_lorentz(const struct an_model *model,
                        const struct an_term *term);
char *an_reason_singlet(const struct an_model *model,
                        const struct an_term *term, size_t group);

/* The row is one whose charges vanish: its identical factors are named. */
char *an_reason_symmetry(const struct an_model *model,
                         const struct an_term *term,
                         const struct an_choices *choices, const int *row);

/* The members of a row whose generation was a choice among unequal charges,
 * "nuR[1] nuR[2]"; for the caller to free. */
char *an_choices_text(const struct an_choices *choices,
                      const struct an_model *model, const int *row);

/* The group N / E of the accidental symmetries of some terms. */
struct an_accidental_group {
    const struct an_numbers *numbers; /* borrowed */
    fmpz_mat_t E;                     /* the vectors of the terms */
    struct an_quotient quotient;
    size_t *order; /* the blocks, those that should have no charge first */
};

/* Appends a symmetry without charges; takes the name. */
struct an_accidental *an_accidental_add(struct an_accidentals *a, char *name);

/* Removes the last one. */
void an_accidental_drop(struct an_accidentals *a);

/* Terms of one class in N / E, up to a sign. */
struct an_violation {
    char *term;          /* the first one; NULL: none that surely exists */
    int dimension;       /* of that one */
    char *doubt;         /* the first one too large to tell whether it exists */
    int doubt_dimension; /* of that one */
};

struct an_violations {
    struct an_rows classes; /* in N / E, torsion first */
    struct an_rows numbers; /* the field numbers of one such term */
    struct an_violation *v; /* one for each row */
    size_t n, cap;
    size_t *level; /* independent ones of terms that exist, by dimension: each
                      takes one U(1) away */
    size_t nlevels;
    int bound; /* terms up to this dimension were searched */
};

/* breaking.c: what violates the symmetries of a group, until nothing is left of
 * it. v is initialised. */
void an_violations_init(struct an_violations *v);
void an_violations_clear(struct an_violations *v);
void an_violations_find(struct an_violations *v,
                        struct an_characters *characters,
                        const struct an_accidental_group *g,
                        struct an_accidental_limits limits);

/* Does a vector of numbers turn the symmetry? */
bool an_accidental_turns(const struct an_accidental *s, const fmpz *numbers,
                         size_t n);

/* Adds for each group of the model by how much its instantons violate the
 * numbers; zeros where it has none. */
void an_instantons(struct an_rows *rows, const struct an_numbers *x);

/* space.c: adds a basis of the charges under which the terms are neutral. */
void an_space_conserved(struct an_rows *space, const struct an_rows *terms);

/* Adds the combinations of the rows that vanish in column c. */
void an_space_eliminate(struct an_rows *to, const struct an_rows *from,
                        size_t c);

/* f := the charges, scaled to integers. */
void an_space_integers(fmpz *f, const fmpq *q, size_t n);

/* q, given on the fixed columns := a combination of the rows of the space that
 * agrees there, and vanishes on as many others as can be, in this order of
 * columns. False when none agrees; q is then undefined elsewhere. */
bool an_space_extend(fmpq *q, const struct an_rows *space, const bool *fixed,
                     const size_t *order);

/* A counted number and its flavours. */
struct an_flavours {
    const struct an_count *count; /* borrowed */
    fmpq *value; /* one per field: the number's, and that of ordinary matter like
                    what it names */
    size_t nfields;
    size_t *part;  /* per column: its part, from 1; 0 where it counts nothing */
    char **name;   /* nparts: "L_e", "L_Lmu"; owned */
    size_t nparts; /* 0: nothing keeps flavours apart */
    bool used;     /* it is in some symmetry already */
};

void an_flavours_set(struct an_flavours *x, const struct an_count *count,
                     const struct an_accidentals *a,
                     const struct an_accidental_group *g);
void an_flavours_clear(struct an_flavours *x);

/* q := a times one part of a number plus b times one of another, 0 for the
 * whole number; y may be NULL. */
void an_flavours_combine(fmpq *q, const struct an_accidental_group *g, int a,
                         const struct an_flavours *x, size_t part_x, int b,
                         const struct an_flavours *y, size_t part_y);

/* flavours.c: have fermions x and y the same quantum numbers (1), or conjugate
 * ones (-1)? 0: neither, or both. */
int an_column_relation(const struct an_accidental_group *g, size_t x, size_t y);

/* accidental.c: has the field a vev in some phase? */
bool an_accidental_has_vev(const struct an_model *m, size_t field);

/* accidental.c: adds the U(1)s that the model has anyway. */
void an_accidental_given(struct an_rows *space,
                         const struct an_accidental_group *g);

/* exact.c: names the combinations of anomalous U(1)s that no instanton
 * violates. */
void an_accidental_exact(struct an_accidentals *a,
                         const struct an_accidental_group *g,
                         const struct an_rows *instantons);

/* Append the generators of the free part and of the torsion. */
void an_accidental_continuous(struct an_accidentals *a,
                              const struct an_accidental_group *g,
                              const struct an_violations *violations,
                              const struct an_rows *instantons);
void an_accidental_discrete(struct an_accidentals *a,
                            const struct an_accidental_group *g);

/* discrete.c: appends the Z(n)s that terms up to some dimension leave of other
 * symmetries which they break. */
void an_accidental_left(struct an_accidentals *a,
                        const struct an_accidental_group *g,
                        const struct an_violations *v);

/* breaking.c: which of them are anomalous, and what breaks them. */
void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_rows *instantons);
void an_accidental_breakers(struct an_accidentals *a,
                            const struct an_violations *v);

/* One component of a field with a vev, or its conjugate. */
struct an_vev_letter {
    int letter;     /* of the alphabet */
    int *weight;    /* total_rank, signed; owned */
    uint64_t key;   /* of charges and weights, linear */
    size_t induced; /* 1 + index of what induces it; 0: of the file */
};

/* An ascending product of vevs: another one and a letter. First come those
 * without vevs: the empty one, and the charges that terms which break a
 * symmetry by hand absorb, once. */
struct an_vev_product {
    size_t parent;
    size_t last; /* index of a vev letter */
    int length;  /* vevs in it */
    size_t term; /* 1 + index of what is absorbed, or 0 */
    uint64_t key;
};

struct an_modules;

/* The products of the vevs of one phase. */
struct an_vevs {
    struct an_blocks blocks;
    struct an_alphabet alphabet; /* every field, of one generation each */
    struct an_vev_letter *v;
    size_t n, cap;
    struct an_spelling *term; /* with the charges that are absorbed */
    size_t nterms, cap_terms;
    struct an_vev_product *product; /* by length */
    size_t nproducts, cap_products;
};

/* s := the products of at most `longest` vevs, of all fields or of new ones
 * alone; false when they are too many. s is to be cleared in any case. */
bool an_vevs_set(struct an_vevs *s, const struct an_model *m, size_t phase,
                 bool all, int longest);
void an_vevs_clear(struct an_vevs *s);

/* Adds one component, without products of it. */
void an_vevs_add(struct an_vevs *s, const struct an_model *m, size_t block,
                 const int *labels, size_t induced);

/* Writes down the products of the first n letters; the others are removed.
 * False when they are too many. */
bool an_vevs_renew(struct an_vevs *s, size_t n, int longest);

/* Adds to both what the vevs induce. The products are then written down to this
 * length, or where that is too many to the one returned; nothing is added when
 * even three vevs make too many. */
int an_vevs_induce(struct an_vevs *s, struct an_induced_list *list,
                   const struct an_model *m, struct an_modules *modules,
                   int longest);
void an_induced_clear(struct an_induced_list *list);

/* Where a term with this canonical text comes from; by_hand: symmetries forbid
 * it. */
enum an_origin an_term_origin(const struct an_model *m, const char *text,
                              bool by_hand);

/* Do the charges of some letters and of what the product absorbs vanish? The
 * vevs of the product are among the letters. */
bool an_vevs_neutral(const struct an_vevs *s, const struct an_spelling *letters,
                     size_t product);

/* A linear form in the weights, as the alphabet's hash is one in the charges.
 */
uint64_t an_weight_key(const struct an_model *m, const int *labels, int sign);

/* The letter of a block, conjugated or not, of one chirality; -1: none. */
int an_block_letter(const struct an_alphabet *a, size_t block, bool conjugate,
                    bool right);

/* monomials.c: representations as matrices, kept from call to call. {0} is
 * empty. */
struct an_modules {
    struct an_module_of *v;
    size_t n, cap;
};

void an_modules_clear(struct an_modules *c);

/* One component in a product. Components of one species commute; those of
 * different ones have nothing to do with each other. */
struct an_component_factor {
    size_t field;
    bool conjugate;
    const int *weight; /* total_rank labels, with the sign of the conjugate */
    size_t species;
    int letter; /* for the caller */
};

/* Is the product of n components, equal species side by side, part of a gauge
 * invariant? UNKNOWN: a representation or the system is too large, or a weight
 * belongs to several components. */
enum an_contraction {
    AN_CONTRACTION_NONE,
    AN_CONTRACTION_SOME,
    AN_CONTRACTION_UNKNOWN,
};

enum an_contraction an_contract(struct an_modules *cache,
                                const struct an_model *m,
                                const struct an_component_factor *factor,
                                size_t n);

/* Is the product, n > 0, no combination of what lowering operators make of
 * products of its species? mu (total_rank) is its weight where it may be, NONE
 * else. */
enum an_contraction an_monomial_survives(struct an_modules *cache,
                                         const struct an_model *m,
                                         const struct an_component_factor *f,
                                         size_t n, const int *mu);

/* Terms with their field numbers. */
struct an_batch {
    struct an_rows numbers;
    struct an_leading_term *v; /* one for each row */
    size_t cap;
};

/* Do all terms together make it happen? */
bool an_leading_suffices(const struct an_batch *terms,
                         const struct an_leading_question *q);

/* a->either and a->need := terms that do, a->dimension being known; those of
 * this dimension begin with `first`. */
void an_leading_explain(struct an_leading *a, const struct an_numbers *x,
                        const struct an_batch *terms,
                        const struct an_leading_question *q, size_t first);

/* Adds those of the components that are electrically neutral. */
void an_mass_states(struct an_mass_matrix *x, const struct an_model *m,
                    const struct an_blocks *blocks,
                    const struct an_mass_components *c);

/* Adds the entries that gauge couplings of superfields with vevs fill. */
void an_mass_gauginos(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_vevs *vevs);

/* Fills x->order from its states and its sorted entries. */
void an_mass_orders(struct an_mass_matrix *x);

/* an_term_check with representations kept from term to term. */
void an_term_check_with(struct an_term_verdict *v,
                        struct an_characters *characters,
                        const struct an_model *model,
                        const struct an_term *term);

#endif
