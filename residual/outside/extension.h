/* extension.h - elements of the stabiliser outside the torus as charges.
 *
 * Where the elements outside the torus are involutions, and each component that
 * they leave alone has a sign under them, they act on neutral states as a group
 * Z(2) for each does whose charges depend on the component. The verdicts then
 * read them as they read any other charge (docs/derivations/beyond.md,
 * "Elements outside the torus").
 */
#ifndef AN_RESIDUAL_OUTSIDE_EXTENSION_H
#define AN_RESIDUAL_OUTSIDE_EXTENSION_H

struct an_model;

/* Appends such groups to a finished model for each of its vacua that has them.
 */
void an_model_take_extensions(struct an_model *m);

#endif
