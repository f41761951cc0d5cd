/* gauge_bosons.h - the masses of gauge bosons in one vacuum.
 *
 * M^2_ab = sum over vevs of g_a g_b Re <T_a v, T_b v>, <phi> = v / sqrt(2) for
 * a complex component and v for a real one, as polynomials in the couplings
 * and in the lengths of vevs (vev_norms.h). Generators that no vev joins have
 * matrices of their own.
 */
#ifndef AN_RESIDUAL_BOSONS_GAUGE_BOSONS_H
#define AN_RESIDUAL_BOSONS_GAUGE_BOSONS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mpoly.h>

struct an_model;
struct an_vacuum;

struct an_boson_mass {
    fmpq_mpoly_struct square; /* m^2 */
    size_t count;
};

/* Mass matrix of bosons that mix among themselves alone. */
struct an_boson_block {
    size_t n;
    char **basis;        /* n generators */
    fmpq *norm;          /* n: the bosons are generators over the root of it; 1
                            where all are the same */
    fmpq_mpoly_t *entry; /* n x n, of the generators as they are; symmetric */
    struct an_boson_mass *mass; /* not zero, and polynomials */
    size_t nmasses;
    size_t nmassless; /* masses that are zero */
    size_t nothers;   /* masses that are no polynomials */
    bool solved;      /* false: the matrix is too large, and no mass is known,
                         not even a zero one */
    /* Of root vectors alone: */
    fmpq_t charge; /* electric, of the first one */
    bool real;     /* the opposite roots are in the same block */
    size_t states; /* how many such blocks there are, one for each component of
                      a multiplet; opposite ones are not counted */
};

/* M^2 between the Z and a further neutral boson: by times sqrt(g^2 + g'^2). */
struct an_z_mixing {
    size_t with; /* in the basis of the neutral block */
    fmpq_mpoly_struct by;
};

struct an_gauge_bosons {
    char *why; /* nothing below is known, and why; or NULL */
    fmpq_mpoly_ctx_t ring;
    char **symbol; /* its unknowns: "g[SU2L]", "v[H]" */
    size_t nsymbols;
    struct an_boson_block neutral; /* Cartan generators and U(1)s, and roots
                                      that mix with them */
    char *
        *massless; /* massless ones among these: "T3[SU2L]/g[SU2L] + Y/g[Y]" */
    size_t nmassless;
    struct an_boson_block *charged; /* the others that are massive */
    size_t ncharged;
    size_t dimension; /* of all massless bosons, those of generators that act on
                         no vev aside */
    bool has_z; /* SU(2) x U(1) makes electromagnetism, with a W that does not
                   mix */
    fmpq_mpoly_t weak; /* g^2 + g'^2 */
    fmpq_mpoly_t z;    /* M_Z^2, the diagonal entry where it mixes */
    struct an_z_mixing *mixing;
    size_t nmixings;
    bool has_rho;                /* and the Z does not mix either */
    fmpq_mpoly_t rho, rho_below; /* rho is this over that */
};

void an_gauge_bosons_init(struct an_gauge_bosons *b);
void an_gauge_bosons_clear(struct an_gauge_bosons *b);

/* b (initialised) := those of a resolved vacuum. */
void an_gauge_bosons_find(struct an_gauge_bosons *b, const struct an_model *m,
                          const struct an_vacuum *p);

#endif
