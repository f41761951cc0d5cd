/* question.h - what a vacuum is asked.
 *
 * All verdicts rest on the charges of the vacuum, its relations and their
 * quotients, which are found in any case, and so is the residual group with its
 * Lie algebra. Beyond that each verdict is found only where it is asked for.
 */
#ifndef AN_RESIDUAL_QUESTION_H
#define AN_RESIDUAL_QUESTION_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_vacuum_vectors;

/* What can be asked for, one bit each. Of the residual group: */
#define AN_ASK_RESIDUAL 1u   /* orders, algebra, U(1)s: always there */
#define AN_ASK_GENERATORS 2u /* with its parts, and each U(1) read alone */
#define AN_ASK_CHARGES 4u    /* of all components under the generators */
/* Of a final vacuum: */
#define AN_ASK_MASSLESS 8u /* charged and confined matter without mass */
#define AN_ASK_NEUTRINOS 16u
#define AN_ASK_CLASSES 32u /* of neutral fermions, under the generators */
#define AN_ASK_DARK_MATTER 64u
#define AN_ASK_WITNESSES 128u /* of the verdicts that are asked for */
/* The first of enum an_process_name; the others follow. */
#define AN_ASK_PROCESS 256u
#define AN_ASK_PROCESSES (AN_ASK_PROCESS * 15u)
/* What a table of many vacua or models shows. */
#define AN_ASK_VERDICTS                                                        \
    (AN_ASK_GENERATORS | AN_ASK_MASSLESS | AN_ASK_NEUTRINOS |                  \
     AN_ASK_DARK_MATTER | AN_ASK_PROCESSES)
#define AN_ASK_ALL                                                             \
    (AN_ASK_VERDICTS | AN_ASK_RESIDUAL | AN_ASK_CHARGES | AN_ASK_CLASSES |     \
     AN_ASK_WITNESSES)

/* NULL instead of one: all of it, and no further relations. */
struct an_question {
    unsigned verdicts; /* AN_ASK_..., together; what those need comes with
                          them. 0: all */
    const fmpq *const *extra; /* further relations (charges that instantons
                                 absorb), nextra functionals' worth, each
                                 ncoordinates rationals; borrowed */
    size_t nextra;
    struct an_vacuum_vectors *vectors; /* of this vacuum (vacuum_vectors.h), to
                                          be found when needed; borrowed, or
                                          NULL */
};

#endif
