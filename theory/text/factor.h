/* factor.h - one factor of a term: NAME[i]*^k. */
#ifndef AN_THEORY_TEXT_FACTOR_H
#define AN_THEORY_TEXT_FACTOR_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

enum an_chirality { AN_EITHER, AN_LEFT_PART, AN_RIGHT_PART };

/* NAME[i]*^k */
struct an_factor {
    size_t field;                /* index into the model */
    size_t generation;           /* or AN_EVERY: any */
    bool conjugate;              /* `*` */
    enum an_chirality chirality; /* .L / .R of a dirac field */
    int power;                   /* >= 1 */
};

enum an_factor_fault {
    AN_FACTOR_FINE,
    AN_FACTOR_NO_FIELD,      /* it begins with no field's name */
    AN_FACTOR_TWICE,         /* a part that was there: H**, H^2^2 */
    AN_FACTOR_CHIRALITY,     /* neither .L nor .R */
    AN_FACTOR_NOT_DIRAC,     /* .L of a field that has one chirality */
    AN_FACTOR_GENERATION,    /* no number in brackets */
    AN_FACTOR_NO_GENERATION, /* one that the field has not */
    AN_FACTOR_POWER,         /* no power from 1 to AN_MAX_POWER */
};

/* The length of the field's name that s[0..n) begins with, followed by nothing
 * that a name may hold; 0 when there is none. */
size_t an_factor_field(size_t *field, const struct an_model *model,
                       const char *s, size_t n);

/* f := the factor that s[0..n) begins with, and *used its length: less than n
 * when something follows that is no part of a factor. */
enum an_factor_fault an_factor_scan(struct an_factor *f, size_t *used,
                                    const struct an_model *model, const char *s,
                                    size_t n);

#endif
