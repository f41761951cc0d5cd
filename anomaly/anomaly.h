/* anomaly.h - every anomaly of a gauge theory, each with its reason.
 *
 * Weyl fermions are counted left-handed: a right-handed field enters with sign
 * -1. A superfield contributes its fermion. Sums follow docs/derivations.md,
 * section "Anomalies"; values are in the model's own normalisation of charges.
 */
#ifndef AN_ANOMALY_ANOMALY_H
#define AN_ANOMALY_ANOMALY_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

#include "anomaly/discrete.h"
#include "anomaly/instanton.h"
#include "anomaly/universal.h"

struct an_model;

enum an_anomaly_kind {
    AN_GAUGE,         /* must cancel */
    AN_GLOBAL,        /* involves a global symmetry: ABJ or 't Hooft */
    AN_DISCRETE,      /* of a Z(n) */
    AN_INFORMATIONAL, /* the new SU(2) anomaly */
};

enum an_anomaly_form {
    AN_CUBIC,     /* G^3 */
    AN_MIXED,     /* G^2 a */
    AN_ABELIAN,   /* a b c */
    AN_GRAVITY,   /* grav^2 a */
    AN_WITTEN,    /* Witten G, mod 2 */
    AN_NEW_SU2,   /* new G, mod 2 */
    AN_Z_MIXED,   /* G^2 Z_n */
    AN_Z_GRAVITY, /* grav^2 Z_n (Ibanez-Ross) */
    AN_Z_CUBIC,   /* Z_n^3 (Ibanez-Ross) */
    AN_Z_SPIN,    /* spin Z_n (Hsieh) */
};

/* What one generation of a fermion multiplet brings to the sums. Dirac fields
 * are absent: their halves cancel in every sum. */
struct an_weyl {
    size_t field;
    int sign;         /* +1 left-handed, -1 right-handed */
    fmpz_t dimension; /* D, under all simple factors */
    fmpz *dim;        /* per group: dimension under it (1 for abelian ones) */
    fmpq *index;      /* per group: T(R) */
    fmpz *cubic;      /* per group: A(R) */
};

/* The part of one field: sign times, summed over generations, the product of
 * the dimensions under all factors but `simple`, its index there (A for
 * AN_CUBIC, T for AN_MIXED, 2T for AN_WITTEN and AN_Z_MIXED) and the charges
 * under the groups in `abelian`. Sums mod 2 leave the sign out. */
struct an_contribution {
    size_t field;     /* index into the model */
    bool known;       /* does not depend on unknown charges */
    fmpq_t value;     /* sign, generations and dimensions included */
    char *polynomial; /* when not known, prose: "3*a^2"; else NULL */
    char *said;       /* the same without `*` */
};

struct an_anomaly {
    char *name;  /* "SU2L^2 B-L" */
    char *title; /* the same, prose */
    enum an_anomaly_kind kind;
    enum an_anomaly_form form;
    size_t simple;                /* G, or AN_NO_GROUP */
    size_t abelian[3];            /* a, b, c: U(1)s, or the imposed Z(n) */
    size_t nabelian;              /* none for a residual symmetry */
    bool known;                   /* false: depends on unknown charges */
    fmpq_t value;                 /* the sum; for discrete forms an integer */
    fmpq_mpoly_struct *condition; /* when not known: what must vanish, in the
                                     ring of the list; else NULL */
    char *polynomial;             /* its factors: "-3/2*(l1 - l2 + 3)" */
    char *said;                   /* the same without `*` */
    bool cancels;                 /* meaningful when known */
    bool counts;                  /* enters anomaly_free */
    bool defined; /* false: no such condition here, `reason` says why */
    char *reason; /* prose: of discrete and mod-2 forms "sum 2T s = 3, not 0 mod
                     2"; NULL when the value says all */
    struct an_contribution *part;
    size_t nparts, cap;
};

enum an_answer { AN_NO, AN_YES, AN_UNKNOWN };

struct an_anomalies {
    struct an_anomaly *v;
    size_t n, cap;
    enum an_answer free;            /* every one that counts cancels */
    struct an_universal *universal; /* of R-symmetries and Z(n)s */
    size_t nuniversals;
    struct an_weyl *weyl; /* every chiral multiplet, in the fields' order */
    size_t nweyls;
    size_t ngroups;        /* of the model: length of each multiplet's arrays */
    bool symbolic;         /* charges depend on unknowns: there is a ring */
    fmpq_mpoly_ctx_t ring; /* polynomials in the model's unknowns */
};

void an_anomalies_init(struct an_anomalies *a);
void an_anomalies_clear(struct an_anomalies *a);

/* a := every anomaly of the model: gauge, global, imposed Z(n) (without unknown
 * charges), informational, in the order in which reports list them. Cannot
 * fail: closed formulas serve representations too large to list. */
void an_anomaly_check(struct an_anomalies *a, const struct an_model *model);

#endif
