/* bounds.h - verdicts that hold although not all of the vacuum is known.
 *
 * Let H be the stabiliser of the vevs. The unbroken torus and the roots that
 * survive lie in H; without the vevs of which nothing is known a larger group
 * is unbroken. What the smaller one forbids H forbids; what the larger one
 * allows H allows. Verdicts that both give are those of H.
 */
#ifndef AN_RESIDUAL_BOUNDS_H
#define AN_RESIDUAL_BOUNDS_H

struct an_charges;
struct an_findings;

/* v, undecided and final, := those verdicts on neutrinos and processes that
 * both give: small, of the torus and the roots that L shows, and large, of the
 * vacuum of M, known, without vevs of L->undecided_field. They give away what v
 * takes.
 */
void an_findings_bound(struct an_findings *v, struct an_findings *small,
                       struct an_findings *large, const struct an_charges *L,
                       const struct an_charges *M);

#endif
