/* ideal_name.h - simple parts of the unbroken algebra, as physicists name them.
 */
#ifndef AN_RESIDUAL_VACUUM_IDEAL_NAME_H
#define AN_RESIDUAL_VACUUM_IDEAL_NAME_H

struct an_charges;
struct an_part;

/* "SU(3)", "Sp(4)": ideal i of a part. B_2 and C_2 are one algebra: it is Sp(4)
 * where its spinors alone make up the natural representations that it acts on,
 * as in SU(4), SO(5) where vectors alone do, else "Sp(4) = SO(5)". For the
 * caller to free. */
char *an_ideal_text(const struct an_charges *L, const struct an_part *p, int i);

#endif
