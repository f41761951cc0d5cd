/* couplings.h - lists of terms: inherited, added to, removed from. */
#ifndef AN_YAML_COUPLINGS_H
#define AN_YAML_COUPLINGS_H

struct an_diags;
struct an_node;

/* parent := parent followed by child, whose items move over; an
 * item with `remove: true` drops an inherited term instead. */
int an_couplings_merge(struct an_node *parent, struct an_node *child,
                       struct an_diags *diags);
/* The term of an item as written; "" when it has none. */
const char *an_coupling_text(const struct an_node *item);

#endif
