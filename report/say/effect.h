/* effect.h - what a missing term would change. */
#ifndef AN_REPORT_SAY_EFFECT_H
#define AN_REPORT_SAY_EFFECT_H

struct an_check;
struct an_document;
struct an_missing;

/* "dark matter: eta becomes unstable; neutrinos: massless → Majorana"; with the
 * scenario where not all agree. "" where nothing changes. */
const char *an_said_changes(struct an_document *d, const struct an_check *c,
                            const struct an_missing *x);

#endif
