/* impl.h - what the files of residual/ share: the lattice of one vacuum. */
#ifndef AN_RESIDUAL_IMPL_H
#define AN_RESIDUAL_IMPL_H

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz_mat.h>

#include "algebra/algebra.h"
#include "residual/boson.h"
#include "residual/guard.h"
#include "residual/patterns.h"
#include "residual/residual.h"
#include "theory/theory.h"

/* Integer vectors, one after the other, as many as come. */
struct rows {
    slong n, width;
    size_t cap; /* entries allocated */
    fmpz *v;
};

void rows_init(struct rows *r, slong width);
void rows_clear(struct rows *r);
/* A zero row at the end; borrowed until the next call. */
fmpz *rows_add(struct rows *r);
void rows_add_copy(struct rows *r, const fmpz *x);
void rows_add_all(struct rows *r, const struct rows *more);
void rows_add_basis(struct rows *r, const struct an_lattice *lattice);
/* M (initialised by this call) := the rows. */
void rows_matrix(fmpz_mat_t M, const struct rows *r);

/* Generations of a field with the same charges. */
struct block {
    size_t first; /* representative, 0-based */
    size_t count;
};

/* An irreducible piece of a field under the unbroken algebra. */
struct piece {
    const int *labels; /* highest weight, total_rank labels */
    long multiplicity;
    bool singlet; /* of the gauged part of the unbroken algebra */
};

struct field_data {
    struct an_components component; /* every weight */
    struct block *block;
    size_t nblocks;
    size_t *block_of;  /* of each generation */
    int *piece_labels; /* npieces x total_rank; owned */
    struct piece *piece;
    size_t npieces;
};

/* Where a row of `fixed` comes from. */
enum fixed_kind { FIXED_ORDER, FIXED_EXTRA, FIXED_TERM, FIXED_DIFFERENCE };

struct fixed_row {
    enum fixed_kind kind;
    size_t index;      /* group, extra relation, or explicit term */
    size_t factor;     /* FIXED_DIFFERENCE: of the term, ... */
    size_t generation; /* ... this generation against the first; 0-based */
};

/* One vacuum. Vectors are integers: U(1) charge k is multiplied by scale[k]. */
struct lattice {
    const struct an_model *m;
    const struct an_phase *phase;
    slong n;        /* coordinates */
    fmpz *scale;    /* n */
    fmpq *electric; /* n: electric charge on scaled vectors */
    struct field_data *field;
    struct an_subalgebra *h; /* per group; empty for abelian ones */
    struct rows A;           /* generators of all charges */
    struct rows fixed; /* relations without vevs and roots: n e_Z, explicit
                          breaking, extra */
    struct fixed_row *origin; /* one per row of `fixed` */
    size_t cap_origin;
    const fmpq *const *extra; /* borrowed from the caller */
    struct rows vevs;         /* vev components */
    struct rows roots;        /* simple unbroken roots of gauged factors: the
                                 charges of massless gauge bosons */
    struct rows flavour;      /* those of global factors: absorbed by nothing */
    struct rows R;            /* all relations, 2 e_F included */
    struct an_quotient C;     /* A / R */
    struct an_quotient I;     /* A / (R + flavour): what all components of one
                                 multiplet have in common */
    struct an_quotient T;     /* A / (vevs + fixed) with F dropped */
    struct bosons boson;      /* broken roots */
    bool bare;                /* verdicts without witnesses */
};

/* --- lattice.c */

/* False with *why (owned by the caller) when the verdicts cannot be had. */
bool lattice_init(struct lattice *L, const struct an_model *m,
                  const struct an_phase *phase, const fmpq *const *extra,
                  size_t nextra, char **why);
void lattice_clear(struct lattice *L);

/* x (n entries) := the scaled vector of one component; generation 0-based. */
void lattice_vector(fmpz *x, const struct lattice *L, size_t field,
                    size_t generation, const int *labels, bool fermion);

/* class_of_x (1 x nfactors of q) := class; x must be in A. */
void lattice_class(fmpz_mat_t class_of_x, const struct an_quotient *q,
                   const fmpz *x, slong n);
bool lattice_class_is_zero(const struct an_quotient *q, const fmpz *x, slong n);
bool lattice_holds(const struct an_lattice *lattice, const fmpz *x, slong n);

/* --- irrep.c: irreducible representations of the unbroken group, by the
 * charges of their highest weights */

/* y := the conjugate of x, with x's F; may alias. */
void conjugate_irrep(fmpz *y, const struct lattice *L, const fmpz *x);
bool same_irrep(const struct lattice *L, const fmpz *x, const fmpz *y);
/* Is it its own conjugate, and not pseudoreal? */
bool is_real_irrep(const struct lattice *L, const fmpz *x);

/* --- relations.c */

/* Is the factor gauged, or does a field transform under it? */
bool factor_acts(const struct an_model *m, size_t group);

/* Fills L->A, L->fixed, L->vevs and L->roots. */
void find_relations(struct lattice *L, const fmpq *const *extra, size_t nextra);
/* Adds the charges of a vev's components to r. */
void vev_rows(struct rows *r, const struct lattice *L, const struct an_vev *v);

/* --- broken.c */

/* Sets L->h: the unbroken roots of each simple factor. */
void unbroken_algebra(struct lattice *L);
/* Is `weight`, known to differ from the highest weight by roots, a weight of
 * that representation? */
bool broken_is_weight(const struct an_lie *lie, const int *highest,
                      const int *weight);
/* Does the vev leave a root of one simple factor unbroken? */
bool vev_keeps(const struct an_model *m, const struct an_vev *v, size_t group,
               const int *root);

/* --- decided.c */

/* Is all that the vevs leave known: T, its unbroken roots, and nothing else?
 * If not, *field is one whose vev is in the way. Charges are known. */
bool phase_is_decided(size_t *field, const struct an_model *m,
                      const struct an_phase *p);

/* --- functional.c: rational functionals on scaled vectors, n entries */

fmpq *functional_new(slong n);
void functional_free(fmpq *f, slong n);
void functional_apply(fmpq_t value, const fmpq *f, const fmpz *x, slong n);
/* The same for true charges x. */
void functional_turn(fmpq_t value, const fmpq *f, const fmpq *x, slong n);
/* f := the same functional on true charges. */
void functional_unscale(fmpq *f, const struct lattice *L);
/* num / den := the greatest rational of which all coefficients of a functional
 * on true charges, that of T3 for an SU(2), are multiples; F is left out. */
void functional_content(fmpz_t num, fmpz_t den, const fmpq *f,
                        const struct an_model *m);
/* "exp(2 pi i (B-L)/3)" of a functional on true charges; F and the labels of
 * the groups in `hide` are left out; "1" when nothing is left. */
char *functional_text(const fmpq *f, const struct lattice *L, const bool *hide);

enum atom_kind { ATOM_U1, ATOM_ZN, ATOM_FERMION, ATOM_CENTRE };

/* A named functional to build others from. */
struct atom {
    fmpq *f; /* scaled */
    size_t group;
    enum atom_kind kind;
};

struct atoms {
    struct atom *v;
    size_t n, cap;
};

/* U(1)s outside the electric charge, Z(n)s, other U(1)s; with `all` also F and
 * the centres of unbroken factors. */
void atoms_init(struct atoms *a, const struct lattice *L, bool all);
void atoms_clear(struct atoms *a, const struct lattice *L);

/* Calls visit(f, data) for functionals that are integers on every row of
 * `fixed`, simplest first: few atoms, small numbers. Stops when visit says
 * true and returns it. */
typedef bool functional_visit(const fmpq *f, void *data);
bool functional_search(const struct lattice *L, const struct atoms *a,
                       const struct rows *fixed, functional_visit *visit,
                       void *data);

/* f (n, initialised) := a functional that is an integer on `fixed` and not on
 * x, the simplest that is found. False when x lies in the span of `fixed`. */
bool functional_separate(fmpq *f, const struct lattice *L,
                         const struct rows *fixed, const fmpz *x);

/* --- vacuum.c, group.c and generator.c */

/* *factor := a copy of `count` invariant factors, *n of them. */
void factors_set(fmpz **factor, size_t *n, const fmpz *order, slong count);

void find_residual(struct an_residual *r, const struct lattice *L);
void find_continuous(struct an_residual *r, const struct lattice *L);
void find_generators(struct an_residual *r, const struct lattice *L);
void find_charges(struct an_residual *r, const struct lattice *L);

/* --- product.c: operators of the broken phase */

/* A component to some power, as part of an operator. Only a product owns its
 * powers, which have any size; elsewhere they are 1, -1 and so on. */
struct item {
    size_t field, generation; /* generation 0-based */
    const int *labels;        /* borrowed */
    bool fermion;
    fmpz power; /* negative: conjugates */
    bool vev;
};

struct product {
    struct item *v;
    size_t n, cap;
};

/* As `field` of an item: a gauge boson, labels are its root. */
#define GAUGE_BOSON ((size_t)-1)

/* Appends a copy; returns its power. */
fmpz *product_add(struct product *p, struct item item);
void product_clear(struct product *p);
/* x (n) := scaled vector of a product. */
void product_vector(fmpz *x, const struct lattice *L, const struct product *p);

/* A generator of light charges: an allowed final state. */
struct light_item {
    struct item item[2]; /* a component, or a difference of two */
    int nitems;
};

/* --- species.c: fermions by class and representation */

struct species {
    fmpz *class_of;   /* I.nfactors entries */
    int *labels;      /* labels under the unbroken algebra, all factors */
    fmpz *vector;     /* n: highest weight of one member, left-handed */
    struct item item; /* that member; power -1 for a conjugate */
    struct item active_item; /* an active member, when active > 0 */
    struct product all;      /* every member: one for each field and block */
    long multiplets;         /* Weyl multiplets */
    long dimension;          /* of the global part of the representation */
    long active;             /* of them, active neutrinos */
    bool singlet;            /* under the gauged part */
    bool neutral;            /* electrically */
    bool self;               /* its own conjugate */
    bool pseudoreal;         /* self, and a mass needs two of them */
    slong partner; /* index of the conjugate; -1: none; itself if self */
    char **member; /* "L.nu", "nuR[3]^c" */
    size_t nmembers, cap;
};

struct species_list {
    struct species *v;
    size_t n, cap;
    slong nclass; /* I.nfactors */
    slong nlabels;
};

/* Is an active neutrino in the piece of the field (conjugate: of its
 * right-handed part, conjugated)? */
bool holds_active(const struct lattice *L, size_t field, bool conjugate,
                  const struct piece *p);
/* The lowest weight of the multiplet whose highest weight an item has; borrowed
 * from L. */
const int *lowest_weight(const struct lattice *L, const struct item *t);
void species_init(struct species_list *s, const struct lattice *L);
void species_clear(struct species_list *s, slong n);
/* Multiplets that no mass term can pair up. */
long species_massless(const struct species_list *s, size_t i);

/* --- massless.c: charged, coloured or confined matter without mass */

/* "SU2D and SO(10)": the unbroken gauged factors under which a species is
 * charged, "" when it is a singlet; for the caller to free. */
char *species_feels(const struct species *x, const struct lattice *L);
void find_massless(struct an_vacuum *v, const struct species_list *s,
                   const struct lattice *L);

/* --- the verdicts */

/* Those of a final phase; the residual group of v is set, or empty. */
void find_verdicts(struct an_vacuum *v, const struct lattice *L);
void find_neutrinos(struct an_neutrinos *x, const struct lattice *L,
                    const struct species_list *s, const struct an_residual *r);
void find_dark_matter(struct an_dark_matter *d, const struct lattice *L,
                      const struct species_list *s);
/* exchange.c: can one massive gauge boson between two currents of ordinary
 * matter change baryon number? */
bool bosons_break_baryon_number(const struct lattice *L);
void find_processes(struct an_process *p, const struct lattice *L,
                    const struct species_list *s);

/* --- process.c */

struct light;
/* what := the operator of a process; l := its final states, and what QCD's
 * condensate turns into each other without a mass term. Both are empty before.
 * False when a field that it needs is not named. */
bool process_parts(struct product *what, struct light *l,
                   const struct lattice *L, const struct species_list *s,
                   enum an_process_name process);

/* --- light.c: charges of final states */

struct light {
    struct light_item *v;
    size_t n, cap;
};

/* Does a component of the field get a vev? */
bool has_vev(const struct lattice *L, size_t field);
/* Of a visible field: is its fermion (or boson) an ordinary particle? */
bool half_is_visible(const struct lattice *L, size_t field, bool fermion);
void light_add(struct light *l, struct item item);
void light_add_difference(struct light *l, struct item a, struct item b);
/* V of dark matter: visible components and the new light states. */
void light_states(struct light *l, const struct lattice *L,
                  const struct species_list *s);
/* Fields marked light, neutral fermions that stay massless or pair with active
 * neutrinos, Goldstone bosons of global factors. */
void light_new_states(struct light *l, const struct lattice *L,
                      const struct species_list *s);
void light_clear(struct light *l);
/* Is the component itself light? */
bool light_holds(const struct light *l, const struct item *t, size_t rank);
/* rows gets a row for each light item. */
void light_rows(struct rows *rows, const struct lattice *L,
                const struct light *l);

/* --- stability.c: the stability group D of one vacuum */

struct stability {
    const struct lattice *L;
    struct light light;
    struct rows V;              /* light charges and relations */
    fmpq_mat_t labels;          /* labels under unbroken gauge factors */
    fmpq_mat_t root_labels;     /* those of their roots */
    struct an_lattice physical; /* A_0 */
    struct an_quotient D;       /* (A_0 + V) / V */
    struct an_quotient neutral; /* its part with neutral members */
    struct an_quotient outside; /* A / (A_0 + V) */
    bool *confining;            /* per group: a new confining factor */
    struct guards guards;
    struct rows neutrals; /* light charges, and those of candidates */
    struct product first; /* the first candidate, for the witness */
    struct product kept;  /* the states of nonzero class */
};

void stability_init(struct stability *s, const struct lattice *L,
                    const struct species_list *species);
void stability_clear(struct stability *s);
/* So many species are stable at least: the classes of stable multiplets make
 * D, up to the roots of unbroken global factors, which turn one component of a
 * multiplet into another. */
size_t fewest_species(const struct stability *s);
/* y := x as many times as it takes to be physical when light states dress it.
 */
void make_physical(fmpz *y, const struct stability *s, const fmpz *x);
bool is_neutral(const struct lattice *L, const fmpz *x);
/* N (initialised by this call) := the elements of P with electric charge 0. */
void neutral_part(struct an_lattice *N, const struct an_lattice *P,
                  const struct lattice *L);

/* --- composite.c: dark baryons and the like */

/* Adds the neutral composites of nonzero class with the fewest constituents to
 * the candidates, and the first of them to s->first when that is empty. */
void find_composites(struct an_dark_matter *d, struct stability *s);

/* --- candidate.c */

/* Of a particle of charge x, no vector. */
enum an_particle_kind kind_of_particle(const struct lattice *L, const fmpz *x);

void name_add(char ***v, size_t *n, char *name);

/* --- witness.c, operator.c, verify.c */

/* w := a symmetry under which every relation (and every light item, l may be
 * NULL) has phase 0 and the product `what` has not. Type NONE when there is no
 * such symmetry, or L is bare. */
void witness_symmetry(struct an_witness *w, const struct lattice *L,
                      const struct light *l, const struct product *what);

/* The same, preferring one that turns all components of a multiplet of an
 * unbroken global factor alike, and so forbids every component of `what`. */
void witness_flavour(struct an_witness *w, const struct lattice *L,
                     const struct product *what);

/* w := an operator: `what` times as few as possible of the light items, times
 * vevs, of total class zero. False (w untouched) when none was found, or L is
 * bare. */
bool witness_operator(struct an_witness *w, const struct lattice *L,
                      const struct product *what, const struct light *l);

/* pick[0..depth) := the next non-decreasing choice among 0 .. n - 1, from zeros
 * on; false after the last. */
bool next_multiset(size_t *pick, size_t depth, size_t n);

/* y (M's rows) := small integers with y M = -x, the first `costly` of them as
 * small as we can make them. False when x is not in the span. */
bool absorb(fmpz *y, const fmpz_mat_t M, const fmpz *x, slong costly);

/* p := the vevs in the order of the rows of L->vevs. */
void vev_items(struct product *p, const struct lattice *L);

/* What a row of L->fixed stands for: "s^2", "instantons", "order of Z2"; for
 * the caller to free. */
char *fixed_name(const struct lattice *L, const struct fixed_row *r);

/* --- leg.c: a witness written out */

void legs_clear(struct an_witness *w, slong n);
void legs_of_product(struct an_witness *w, const struct lattice *L,
                     const struct product *p);
/* power: one per simple unbroken root, in the order of the groups. */
void legs_of_roots(struct an_witness *w, const struct lattice *L,
                   const fmpz *power);
/* power: one per row of L->fixed. */
void legs_of_fixed(struct an_witness *w, const struct lattice *L,
                   const fmpz *power);

/* Plain substitution, from the model alone: shares nothing with the lattices.
 */
bool verify_symmetry(const struct lattice *L, const fmpq *f,
                     const struct light *l, const struct product *what);
/* Does the product, times powers of the unbroken simple roots (in the order of
 * the groups) and of what explicit breaking and extra relations absorb (in the
 * order of L->fixed), carry no charge? */
bool verify_operator(const struct lattice *L, const struct product *all,
                     const fmpz *root_power, const fmpz *fixed_power);

/* "L^2 H*", or "L(q=0)^2 <H(q=0)>*" where `detail`. */
char *product_text(const struct product *p, const struct lattice *L,
                   bool detail);
/* "L(q=0)", "nuR[1]", "l.nu": by `components`, by electric charge, or by
 * labels; tag names the generation: "[1]", "[1,2]", or "". */
char *component_label(const struct lattice *L, size_t field, size_t generation,
                      const char *tag, const int *labels);

/* --- missing.c */

struct an_missing_terms;
struct an_rows;
struct listing;
/* t := the terms that are missing; (*numbers)[i] := the vectors of each, for
 * missing_free. */
void missing_find(struct an_missing_terms *t, struct an_rows **numbers,
                  const struct an_model *m);
void missing_free(struct an_rows *numbers, size_t n);
/* Adds what they change in one vacuum. */
void missing_judge(struct an_missing_terms *t, const struct an_rows *numbers,
                   const struct listing *l);

/* --- closure.c: what a set of vevs absorbs */

struct closure {
    struct lattice L; /* of the vevs that are always there; borrows `base` */
    struct an_phase base;
    const struct an_vev_options *options; /* borrowed */
    uint64_t tried;
    size_t nroots;           /* positive roots of all simple factors */
    struct rows vevs[64];    /* of each option tried: its charges, ... */
    bool *keeps[64];         /* ... the roots that it leaves unbroken, ... */
    uint64_t same_super[64]; /* ... and all options of its superfield */
};

struct absorbed {
    uint64_t closed; /* options that change nothing more */
    struct an_lattice span;
    bool *keeps;     /* roots left unbroken */
    uint64_t supers; /* options whose superfield has a vev */
};

/* False with *why (owned by the caller) when verdicts cannot be had; to be
 * cleared in any case. */
bool closure_init(struct closure *c, const struct an_model *m,
                  const struct an_pattern_query *q, char **why);
void closure_clear(struct closure *c);
/* s (uninitialised) := what the vevs that are always there absorb. */
void absorbed_start(struct absorbed *s, const struct closure *c);
/* t (uninitialised) := what s absorbs together with one option. */
void absorbed_join(struct absorbed *t, const struct closure *c,
                   const struct absorbed *s, size_t option);
void absorbed_clear(struct absorbed *s);

/* --- minimal.c */

/* The order of sets: by size, then by their first options. */
int sets_compare(uint64_t a, uint64_t b);
/* *set := the smallest sets that hit each of edge[0..n), at most
 * AN_MAX_TRANSVERSALS of them, in order; *more: there may be others. No edges:
 * the empty set. */
void minimal_hitting_sets(uint64_t **set, size_t *nsets, bool *more,
                          const uint64_t *edge, size_t n);

/* --- outcome.c */

/* Sorts p->v by outcome, sets the outcomes, and renumbers the steps. */
void sort_patterns(struct an_patterns *p);

#endif
