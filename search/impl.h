/* impl.h - what the files of search/ share.
 *
 * Power sums are written p2 = p1 + 2 k, p3 = p1 + 6 m with integers k and m,
 * which makes the numbers that index tables small.
 */
#ifndef AN_SEARCH_IMPL_H
#define AN_SEARCH_IMPL_H

#include "base/diag.h"
#include "theory/model.h"
#include "search/problem.h"
#include "search/solve.h"

/* ---- cells.c: values of the groups' sums that the linear conditions allow */

struct cells {
    int32_t *sum; /* n x ngroups */
    size_t n, cap;
};

void an_cells_clear(struct cells *c);

/* c := every cell; with s->sign only those whose first nonzero sum is positive,
 * and the one of zeroes. */
int an_cells_find(struct cells *c, const struct an_search *s,
                  struct an_diags *diags);

/* ---- substitute.c */

/* x (width of them, initialised) := each charge as a number, or as a multiple
 * of one charge, as the equations have it. done[e]: equation e says no more
 * than that. False when they contradict each other. */
bool an_search_substitute(struct an_linear *x, bool *done,
                          const struct an_search *s);

/* ---- reduce.c: conditions on single charges, taken out of a search */

/* A charge of the whole search is `times` that of the reduced one. */
struct place {
    size_t from;
    int16_t times;
};

struct reduced {
    struct an_search s;  /* without equations; nothing when `whole` has none */
    struct place *place; /* one for each charge of the whole; NULL: the same */
    bool *named;         /* by an equation */
    size_t *last;        /* of each equation: the last charge it names */
    bool ambiguous;      /* several orders of a solution may meet them */
    bool empty;          /* no charges do */
};

void an_reduced_init(struct reduced *r);
void an_reduced_clear(struct reduced *r);
int an_search_reduce(struct reduced *r, const struct an_search *s,
                     struct an_diags *diags);

/* Does s - which has no equations - keep its number of solutions a sum over
 * tables? Otherwise they have to be visited. */
bool an_search_is_sum(const struct an_search *s);

/* ---- order.c: orders of one solution */

/* Of all orders of the record's charges (with s->sign, of their negatives too)
 * that meet the equations, is this the one to keep? */
bool an_order_is_least(const struct reduced *r, const struct an_search *s,
                       const int16_t *record);

/* Where every order is a solution (s->ordered), a record stands for all orders
 * of the charges that no equation names; r may be empty. If it is its own
 * negative, orders come in pairs of X and -X: those are listed that
 * an_order_is_positive. */
bool an_orders_are_halved(const struct reduced *r, const struct an_search *s,
                          const int16_t *record);
bool an_order_is_positive(const int16_t *x, size_t n);

/* n := how many of them are listed. */
void an_orders_count(fmpz_t n, const struct reduced *r,
                     const struct an_search *s, const int16_t *record);

/* x, a record to begin with, := the next order; false, and x the record again,
 * after the last one. */
bool an_order_next(int16_t *x, const struct reduced *r,
                   const struct an_search *s);

/* ---- modulo.c */

/* Is the record the smallest of its class modulo s->modulo? */
bool an_modulo_is_least(const struct an_search *s, const int16_t *record);

/* ---- plan.c: how a search is split */

/* The groups of one of the four lists of a cell. */
struct share {
    size_t group[AN_SEARCH_MAX_WIDTH];
    size_t n;
};

enum { STORED, PROBED }; /* the two halves */
enum { LEFT, RIGHT };    /* the two factors of a half */

struct plan {
    const struct an_search *whole; /* borrowed */
    const struct an_search *s;     /* what is joined: whole, or reduced.s */
    struct reduced reduced;
    struct cells cells;
    struct share share[2][2]; /* [half][factor] */
    int64_t modulus;          /* divides each cubic weight of PROBED */
    size_t offset[AN_SEARCH_MAX_WIDTH]; /* first charge of each group */
    size_t stride;  /* charges of a record: the width, rounded up */
    size_t out;     /* the same of a whole solution */
    uint64_t *cost; /* of each cell: a measure of its work */
};

void an_plan_init(struct plan *p);
void an_plan_clear(struct plan *p);
int an_plan_make(struct plan *p, const struct an_search *s,
                 struct an_diags *diags);

/* ---- multiset.c */

/* v[k * (range + 1) + t]: the number of multisets of size k <= size with sum
 * k * low + t, saturated at COUNT_MAX; for the caller to free. */
#define COUNT_MAX (UINT64_MAX / 4)
uint64_t *an_multisets_count(size_t size, int low, int high);

/* Elements of a product of groups. */
struct elements {
    size_t n, cap;
    int32_t *k, *m;
    int16_t *charge; /* n x stride; NULL when stride is 0 */
    size_t stride;   /* zeroes where other groups stand */
};

void an_elements_clear(struct elements *e);
void an_elements_reserve(struct elements *e, size_t n);

/* Which multisets: their place in a record, weights of k and m, and whether
 * only those that equal their negative are wanted. */
struct multisets {
    struct an_search_group group;
    int32_t sum;
    int32_t quadratic, cubic;
    size_t offset;
    bool symmetric;
};

/* e := all of them, in lexicographic order; e->stride is set already. */
void an_multisets_list(struct elements *e, const struct multisets *what);

/* ---- list.c: elements sorted by k */

/* Sorted by k, then by m mod the modulus; m is divided by it (floor). */
struct list {
    struct elements e;
    int32_t low;  /* smallest k */
    size_t nkeys; /* k - low < nkeys */
    size_t modulus;
    uint32_t *start; /* nkeys * modulus + 1 */
    int32_t *used;   /* the k that occur, ascending */
    size_t nused, cap, cap_used;
};

void an_list_clear(struct list *l);

/* l := the elements with k in [low, high], which is not empty of integers;
 * takes what e holds. */
void an_list_sort(struct list *l, struct elements *e, int32_t low, int32_t high,
                  int64_t modulus);

/* ---- cell.c: the four lists of one cell */

struct cell {
    struct elements raw[2][2], spare;
    struct list list[2][2]; /* PROBED holds -m / modulus */
    int32_t low, high;      /* k of STORED */
    int32_t key;            /* k of both halves together */
    int32_t base;           /* smallest index */
    size_t size;            /* indices are base ... base + size - 1 */
    int32_t target;         /* index of STORED = target + that of PROBED */
    int32_t residue;        /* m of STORED mod the modulus */
    bool zero;              /* all sums vanish */
};

void an_cell_init(struct cell *c);
void an_cell_clear(struct cell *c);

/* Fills the lists; false when the cell holds no solution at first sight. */
bool an_cell_fill(struct cell *c, const struct plan *p, size_t index,
                  bool symmetric, bool charges);

/* ---- pairs: how both joins walk through a half */

/* Pairs of a half with one k: elements first ... first + n - 1 of `list`, each
 * with the elements other ... end - 1 of `opposite`. The index of a pair is the
 * sum of both m and `shift`. */
struct block {
    const struct list *list, *opposite;
    size_t first, n, other, end;
    ptrdiff_t shift;
};

/* The blocks of one half with k = key (and, of STORED, the cell's residue). For
 * every k' of the right list the partners are the block k - k' of the left one;
 * modulo h only matching residues are paired. The longer side becomes the run
 * that loops quickly. */
struct blocks {
    const struct list *left, *right;
    int32_t key;
    size_t residue, use, rest; /* where it stands */
    ptrdiff_t shift;
};

static inline struct blocks blocks_open(const struct cell *c, int half,
                                        int32_t key)
{
    return (struct blocks){
        .left = &c->list[half][LEFT],
        .right = &c->list[half][RIGHT],
        .key = key,
        .residue = half == STORED ? (size_t)c->residue : 0,
        .shift = (ptrdiff_t)(half == STORED ? 0 : c->target) - c->base,
    };
}

static inline bool blocks_next(struct blocks *b, struct block *block)
{
    const struct list *left = b->left, *right = b->right;
    size_t h = left->modulus;
    while (b->use < right->nused) {
        int32_t ky = right->used[b->use];
        int64_t kx = (int64_t)b->key - ky - left->low;
        if (kx < 0 || (size_t)kx >= left->nkeys || b->rest == h) {
            b->use++;
            b->rest = 0;
            continue;
        }
        size_t ry = b->rest++;
        size_t carry = ry > b->residue;
        size_t rx = b->residue - ry + (carry ? h : 0);
        const uint32_t *x = left->start + (size_t)kx * h + rx;
        const uint32_t *y = right->start + (size_t)(ky - right->low) * h + ry;
        if (x[0] == x[1] || y[0] == y[1])
            continue;
        bool flip = x[1] - x[0] < y[1] - y[0];
        const uint32_t *run = flip ? y : x, *other = flip ? x : y;
        *block = (struct block){
            .list = flip ? right : left,
            .opposite = flip ? left : right,
            .first = run[0],
            .n = run[1] - run[0],
            .other = other[0],
            .end = other[1],
            .shift = b->shift + (ptrdiff_t)carry,
        };
        return true;
    }
    return false;
}

/* ---- join.c: counting in one cell */

struct table {
    uint32_t *v; /* all zero between cells */
    size_t cap;
    struct slot *slot; /* where indices span too wide a range for v */
    size_t cap_slots;
};

/* A table of indices wider than this is not made. */
#define TABLE_MAX ((size_t)1 << 26)

void an_join_clear(struct table *t);

/* The number of solutions of a filled cell. False when it passes 2^64, or its
 * pairs of one k 2^32. */
bool an_join_count(uint64_t *count, const struct cell *c, struct table *t);

/* ---- terms.c: a number of solutions as a sum of simpler ones */

struct term {
    struct an_search s;
    fmpz_t weight; /* of twice the number of its solutions */
    struct plan plan;
};

struct terms {
    struct term *v;
    size_t n, cap;
    fmpz_t constant; /* twice what needs no search */
};

void an_terms_init(struct terms *t);
void an_terms_clear(struct terms *t);

/* Adds the number of solutions of s, as an_search_list would visit them. */
void an_terms_add(struct terms *t, const struct an_search *s);

/* ---- visit.c: listing in one cell */

struct visit {
    const struct plan *plan;
    struct cell cell;
    uint32_t *head; /* 1 + an entry, or 0 */
    size_t cap_head;
    struct entry *entry;
    size_t nentries, cap_entries;
    int16_t *record; /* of the entries */
    size_t cap_record;
    int16_t *out; /* solutions */
    size_t n, cap_out;
    int16_t joined[AN_SEARCH_MAX_WIDTH];
};

void an_visit_init(struct visit *v);
void an_visit_clear(struct visit *v);

/* Appends the solutions of one of `nslices` slices of a cell. */
void an_visit_cell(struct visit *v, const struct plan *p, size_t index,
                   size_t slice, size_t nslices);

/* Does an_solution_keep have anything to look at? */
bool an_solution_is_plain(const struct plan *p, bool zero);

/* Is the record a solution that is to be kept: extra quadratics, couplings,
 * sign, chirality, order, modulo? The greatest common divisor is not looked at.
 * joined: the record of the reduced search. */
bool an_solution_keep(const struct plan *p, const int16_t *joined,
                      const int16_t *record, bool zero);

/* ---- crew.c: units of work, done in any order and handed over in order */

/* What a unit has found, until its turn: n bytes. */
struct result {
    void *v; /* owned */
    size_t n, cap;
};

struct crew {
    const struct an_search_run *run;
    const uint64_t *cost; /* of each of n units */
    size_t n;
    int threads;                   /* fewer than the run has; 0: all */
    struct an_search_state *state; /* at the beginning of the search; in the end
                                      how far it has come */
    void *context;
    /* What a thread has of its own. */
    void *(*open)(void *context);
    void (*close)(void *own);
    /* r := what the unit finds; its buffer may be used again. False ends the
     * work before this unit. */
    bool (*work)(struct result *r, void *own, size_t unit);
    /* Makes r shorter on its way from one rank to another, and as it was. NULL:
     * it goes as it is. */
    void (*pack)(struct result *r, void *context, size_t unit);
    void (*unpack)(struct result *r, void *context, size_t unit);
    /* Takes the unit whose turn it is; false ends the work. */
    bool (*add)(void *context, size_t unit, const struct result *r);
};

/* Does the shard's units, on the threads and ranks of the run; *complete says
 * whether all of them have been handed over. -1 with an error when the run's
 * start is not among them. */
int an_crew_run(bool *complete, struct crew *c, struct an_diags *diags);

int an_crew_threads(const struct crew *c);

/* Sleeps for a moment. */
void an_crew_nap(void);

/* ---- ranks.c: how the crew of one rank works for another */

/* Units first ... first + n - 1. */
struct batch {
    size_t first, n;
};

/* What rank 0 has for those who ask for work. */
enum order { WORK, WAIT, STOP };

/* Ranks other than 0: asks for work until there is none. */
void an_ranks_work(const struct crew *c);

/* Rank 0: a thread of `from` reports and asks. Reads what it has done, batch->n
 * units, with *r of each (n of them allocated, for the caller to free). False
 * when the rank is lost. */
bool an_ranks_hear(const struct an_ranks *ranks, int from, struct batch *batch,
                   struct result **r, size_t *threads);
bool an_ranks_answer(const struct an_ranks *ranks, int to, enum order order,
                     struct batch batch);

/* ---- run.c */

/* As an_search_list, but from a state with the run's sum, to the state in the
 * end; *complete says whether that is the end of the search, or shard. */
int an_search_visit(bool *complete, struct an_search_state *state,
                    const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags);

/* ---- keep.c */

/* The greatest common divisor; 0 for zeroes. */
int an_record_gcd(const int16_t *record, size_t n);
int an_gcd(int a, int b);

/* ---- equations.c, couplings.c: the conditions of a model */

/* sum of c[u] x_u^power + constant = 0 over the model's unknowns x. */
struct row {
    fmpq *c;
    fmpq_t constant;
};

struct rows {
    struct row *v;
    size_t n, cap;
};

struct equations {
    const struct an_model *m;
    size_t group; /* the U(1) */
    const fmpq *unit;
    size_t n;             /* unknowns of the model */
    struct rows power[4]; /* by power: 1, 2, 3 */
    struct rows *choice;  /* couplings that several forms allow */
    size_t nchoices, cap_choices;
};

void an_equations_init(struct equations *e, const struct an_model *m,
                       size_t group, const fmpq *unit);
void an_equations_clear(struct equations *e);

struct row *an_equation_new(struct rows *r, size_t n);
void an_equation_list_clear(struct rows *r, size_t n);
bool an_equation_has_unknowns(const struct row *r, size_t n);

/* Makes coefficients integers without common divisor; the first is positive. */
void an_equation_reduce(struct row *r, size_t n);

/* row += weight * charge^power; false when a power above 1 mixes unknowns, or
 * an unknown with a constant. */
bool an_equation_add_power(struct row *row, const struct equations *e,
                           const fmpq_t weight, const struct an_linear *charge,
                           int power);

/* Every gauge anomaly with e->group in it. */
int an_equations_anomalies(struct equations *e, struct an_diags *diags);

/* *choices *= n; -1 with an error when they are more than max. */
int an_coupling_choices(size_t *choices, size_t n, size_t max,
                        const struct an_term *t, struct an_diags *diags);

/* Every coupling. */
int an_equations_couplings(struct equations *e, struct an_diags *diags);

/* ---- family.c, neutrality.c, branch.c, split.c, exchange.c, point.c: exact
 * solutions */

/* f (uninitialised) := n unknowns, all free. */
void an_family_init(struct an_solution_family *f, size_t n,
                    const fmpq_mpoly_ctx_t ring);
void an_family_clear(struct an_solution_family *f, const fmpq_mpoly_ctx_t ring);
/* Without the points; copy is uninitialised. */
void an_family_copy(struct an_solution_family *copy,
                    const struct an_solution_family *f,
                    const fmpq_mpoly_ctx_t ring);

/* Unknown i, which is free, := num / den; in `nonzero` and `left` too when they
 * are not empty. */
void an_family_solve(struct an_solution_family *f, size_t i,
                     const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                     const fmpq_mpoly_ctx_t ring);

/* q := the numerator of p on the family. */
void an_family_evaluate(fmpq_mpoly_t q, const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring);

/* Does p vanish on the whole family? */
bool an_family_vanishes(const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring);

/* Is f part of g, without exception? */
bool an_family_inside(const struct an_solution_family *f,
                      const struct an_solution_family *g,
                      const fmpq_mpoly_ctx_t ring);

/* Do all conditions hold on the family? */
bool an_family_verify(const struct an_solution_family *f,
                      const struct an_solution *s);

/* x (initialised) := the coupling as a condition. */
int an_neutrality_find(struct an_neutrality *x, const struct an_solution *s,
                       size_t coupling, struct an_diags *diags);

/* One of the factors must vanish. */
struct clause {
    struct an_system factor;
    bool irreducible;
    size_t from; /* as in an_obstacle */
};

/* Conditions that remain when some have been solved. */
struct branch {
    struct an_solution_family family;
    struct clause *clause;
    size_t n, cap;
    bool *open; /* couplings that are not neutral yet */
};

/* b (uninitialised) := all conditions. */
void an_branch_init(struct branch *b, const struct an_solution *s);
void an_branch_clear(struct branch *b, const fmpq_mpoly_ctx_t ring);
void an_branch_copy(struct branch *copy, const struct branch *b,
                    const struct an_solution *s);

/* p must vanish as well. */
void an_branch_demand(struct branch *b, const fmpq_mpoly_t p, size_t from,
                      const fmpq_mpoly_ctx_t ring);

/* Takes clause i off. */
void an_branch_drop(struct branch *b, size_t i, const fmpq_mpoly_ctx_t ring);

/* Unknown i, which is free, := num / den; false when something vanishes then
 * that may not. */
bool an_branch_assign(struct branch *b, size_t i, const fmpq_mpoly_t num,
                      const fmpq_mpoly_t den, const fmpq_mpoly_ctx_t ring);

/* forms (empty) := what is left of a choice; false when it cannot vanish. */
bool an_branch_choice(struct an_system *forms, const struct branch *b,
                      const struct an_system *choice,
                      const fmpq_mpoly_ctx_t ring);

/* Solves what can be solved without a choice. False when nothing satisfies all
 * conditions; an obstacle is then noted in s. */
bool an_branch_solve(struct branch *b, struct an_solution *s);

/* Branches that wait. */
struct branches {
    struct branch *v;
    size_t n, cap;
};

/* Appends the alternatives that a branch, solved as far as it can be, leaves;
 * false when it leaves none: it is a family. */
bool an_branch_split(struct branches *out, const struct branch *b,
                     const struct an_solution *s);

/* Appends everything that tells branches apart. */
void an_branch_describe(struct an_text *t, const struct branch *b,
                        const struct an_solution *s);

/* s->exchange := all pairs of generations that can be exchanged. */
void an_exchanges_find(struct an_solution *s);
/* Keeps one family of each orbit. */
void an_exchanges_fold(struct an_solution *s);
/* Values of all unknowns: generations that can be exchanged in ascending order,
 * where both are known. */
void an_exchanges_sort(fmpq *x, const bool *known, const struct an_solution *s);

/* f->point := solutions of what is left over. */
void an_family_points(struct an_solution_family *f, const struct an_solution *s,
                      int bound);
/* Every term that the model expects to be allowed, if it names no generation.
 */
int an_equations_expected(struct equations *e, struct an_diags *diags);

#endif
