/* expect.h - what the author of a model expects of it. */
#ifndef AN_THEORY_EXPECT_H
#define AN_THEORY_EXPECT_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "theory/text/term.h"

struct an_model;

enum an_expect_what {
    AN_EXPECT_ANOMALY_FREE,
    AN_EXPECT_GREEN_SCHWARZ, /* true | false */
    AN_EXPECT_ANOMALY,       /* key: its name; value: a rational */
    AN_EXPECT_RESIDUAL,      /* value: "Z2 x Z6", "trivial" */
    AN_EXPECT_NEUTRINOS,    /* value: nature; or key "dirac" etc. and a count */
    AN_EXPECT_DARK_MATTER,  /* stable | unstable */
    AN_EXPECT_CANDIDATES,   /* list */
    AN_EXPECT_NATURE,       /* key: a candidate; value: Majorana ... vector */
    AN_EXPECT_PROTECTED_BY, /* key: a candidate; value: gauge ... none */
    AN_EXPECT_STABLE_SPECIES, /* value: a number */
    AN_EXPECT_ALLOWED,        /* one term each */
    AN_EXPECT_FORBIDDEN,
    AN_EXPECT_PROCESS,             /* key: process; value allowed | forbidden */
    AN_EXPECT_ACCIDENTAL,          /* list of names */
    AN_EXPECT_ACCIDENTAL_UNBROKEN, /* value: a number */
    AN_EXPECT_MECHANISM,           /* list of terms, in canonical form */
    AN_EXPECT_WARNINGS, /* list of keys, base/warning.h; empty: none occurs */
    AN_EXPECT_MASSLESS_CHARGED, /* true | false */
    AN_EXPECT_UNBROKEN,         /* value: "SU(3) x U(1)", canonical */
    AN_EXPECT_UNDECIDED,        /* list: verdicts that are out of reach */
    AN_EXPECT_MISSING,    /* key: a term; list: the verdicts that it changes */
    AN_EXPECT_GOLDSTONES, /* value: a number */
    AN_EXPECT_DOMAIN_WALLS, /* key: an axion, or NULL; value: a number */
    AN_EXPECT_AXION_RATIO,  /* the same; value: a rational */
};

struct an_expectation {
    enum an_expect_what what;
    char *vacuum;  /* scenario it is for; NULL: the plain rule */
    char *key;     /* see above; NULL where there is none */
    char *value;   /* as text, validated */
    fmpq_t number; /* AN_EXPECT_ANOMALY and AXION_RATIO */
    long *factors; /* AN_EXPECT_RESIDUAL: invariant factors, each
                      divides the next; 0 = Z */
    size_t nfactors;
    char **list; /* of expectations that are lists */
    size_t nlist;
    struct an_term term; /* AN_EXPECT_ALLOWED, FORBIDDEN and MISSING */
    struct an_where at;
};

void an_expectation_clear(struct an_expectation *e);

/* The scenarios and steps that expectations name exist: 0, or -1 with errors.
 */
int an_expect_finish(const struct an_model *m, struct an_diags *diags);

#endif
