/* lagrangian.h - the terms of a file of SARAH. */
#ifndef AN_IMPORT_SARAH_LAGRANGIAN_H
#define AN_IMPORT_SARAH_LAGRANGIAN_H

struct an_written_sum;
struct an_sarah;
struct an_sarah_names;

/* p (initialised) := all products of fields in the superpotential and in what
 * DEFINITION[state][LagrangianInput] names. 0, or -1 with errors. */
int an_sarah_lagrangian(struct an_written_sum *p, struct an_sarah *f,
                        const struct an_sarah_names *names);

#endif
