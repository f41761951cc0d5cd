/* massless.h - charged, coloured or confined matter without mass. */
#ifndef AN_RESIDUAL_VERDICTS_MASSLESS_H
#define AN_RESIDUAL_VERDICTS_MASSLESS_H
#include <flint/fmpq.h>
#include <stdbool.h>

struct an_findings;
struct an_charges;
struct an_fermion_species;
struct an_fermions;

/* Matter that stays massless although a force of its own would show it. */
struct an_massless_matter {
    char *what;  /* prose: "eR[2]", "Q(q=2/3)": fields of the class */
    char *brief; /* the same without parentheses */
    bool *field; /* by field of the model: is it one of these? */
    long count;  /* Weyl multiplets left over */
    fmpq_t electric;
    bool charged; /* some component has an electric charge */
    bool coloured;
    char *under; /* "SO(10)", prose: the unbroken gauged factors that it feels,
                    "" if none */
};

/* "SU2D and SO(10)": the unbroken gauged factors under which a species is
 * charged, "" when it is a singlet; for the caller to free. */
char *an_fermions_feel(const struct an_fermion_species *x,
                       const struct an_charges *L);
void an_massless_find(struct an_findings *v, const struct an_fermions *s,
                      const struct an_charges *L);

#endif
