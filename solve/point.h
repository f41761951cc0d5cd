/* point.h - small points of what is left over. */
#ifndef AN_SOLVE_POINT_H
#define AN_SOLVE_POINT_H

struct an_solution;
struct an_solution_family;

/* f->point := solutions of what is left over. */
void an_family_points(struct an_solution_family *f, const struct an_solution *s,
                      int bound);

#endif
