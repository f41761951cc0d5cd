/* darkmatter.h - is a state stable, and which may be dark matter? */
#ifndef AN_RESIDUAL_DARKMATTER_H
#define AN_RESIDUAL_DARKMATTER_H

struct an_dark_matter;
struct an_charges;
struct an_fermions;

void an_dark_matter_find(struct an_dark_matter *d, const struct an_charges *L,
                         const struct an_fermions *s);

#endif
