/* write.h - a content as a model file. */
#ifndef AN_CONTENT_WRITE_H
#define AN_CONTENT_WRITE_H

#include <stdbool.h>
#include <stddef.h>

struct an_content;
struct an_content_solution;
struct an_text;

/* Can it be written? Remainders cannot, nor charges that are no linear
 * expressions in parameters. */
bool an_content_is_writable(const struct an_content_solution *s);

/* Appends a model file that extends "-": the new multiplets as F1, F2, ..., the
 * scalars with their vevs before those of the model, and every mass term.
 * massless: `expect` says that charged matter stays massless. */
void an_content_write(struct an_text *out, const struct an_content *c,
                      const struct an_content_solution *s, bool massless);

/* Appends the whole listing as lines: what was asked for, and what was found.
 * Equal listings have equal texts. */
void an_content_describe(struct an_text *out, const struct an_content *c);

/* Appends "(3, 0, -3/4)": a multiplet by representations and charges under the
 * groups that the box names, in the model's order. */
void an_content_say_multiplet(struct an_text *out, const struct an_content *c,
                              const struct an_content_solution *s,
                              size_t multiplet);

/* The charge of a multiplet, and of a scalar, under a group of the model, plain
 * or as prose (base/prose.h); for the caller to free. */
char *an_content_charge(const struct an_content *c,
                        const struct an_content_solution *s, size_t multiplet,
                        size_t group, bool prose);
char *an_content_scalar_charge(const struct an_content *c,
                               const struct an_content_solution *s,
                               size_t scalar, size_t group, bool prose);

#endif
