/* solution.h - what completes a model: contents, and their charges. */
#ifndef AN_CONTENT_SOLUTION_H
#define AN_CONTENT_SOLUTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

/* psi_first psi_second S, or S* where `conjugate`, is neutral. */
struct an_content_mass {
    size_t first, second; /* multiplets, first <= second */
    size_t scalar;        /* of the box */
    bool conjugate;
};

/* A content with charges for which all anomalies cancel, while those of no
 * proper part of it do. All texts are owned. */
struct an_content_solution {
    size_t size;
    size_t *type; /* ascending types of the box */
    unsigned long states;
    /* "3/4", "-a - 1": of multiplet i under unknown group u at u * size + i;
     * then, scalar by scalar, those of the scalars. */
    char **charge;
    char **formula; /* the same as prose (base/prose.h) */
    size_t ncharges;
    char **parameter; /* free ones, in the order in which charges name them */
    size_t nparameters;
    bool linear; /* all charges are linear expressions in these */
    fmpq *value; /* without parameters: the charges; else NULL */
    fmpq *line;  /* of linear ones with parameters: charges where these are 0,
                    then what each changes by with the first, and so on; else
                    NULL */
    char **at; /* values of the parameters that are kept, "1/2", "1/2, 3"; none:
                  all */
    size_t nat;
    char **left; /* of a remainder: conditions on the parameters, not solved;
                    they must vanish */
    char **left_formula; /* the same as prose */
    size_t nleft;
    bool unsearched; /* of a remainder: the box is too large, not all of its
                        solutions there are listed */
    bool searched;   /* a solution of a remainder, from the box of charges */
    struct an_content_mass *mass; /* every filled entry, of heavy scalars */
    size_t nmasses, cap_masses;
    char *said; /* verdicts on the completed model, prose; "" where it has no
                   file; NULL: not asked */
};

/* What has become of solutions of which verdicts were asked. */
struct an_content_judged {
    size_t left_out;  /* they do not meet the conditions */
    size_t undecided; /* kept, though it is open whether they do */
    size_t sampled;   /* families of which some values of parameters alone were
                         asked */
};

/* What there is of one number of multiplets. */
struct an_content_count {
    size_t size;
    uint64_t contents; /* in the box */
    size_t candidates; /* sums without unknown charges vanish */
    size_t tried;      /* of these, so many have been looked at */
    size_t possible;   /* with `heavy`, those for which there is a pairing */
    size_t linear;     /* linear conditions have a solution too */
    size_t solved;     /* there are irreducible solutions, or a remainder */
    size_t solutions;  /* of these, remainders apart */
    size_t remainders;
};

struct an_content_list {
    struct an_content_solution *v;
    size_t n, cap;
};

void an_content_solution_clear(struct an_content_solution *s);
void an_content_list_clear(struct an_content_list *l);

#endif
