/* charge.h - building a model: its electric charge and its colour. */
#ifndef AN_YAML_CHARGE_H
#define AN_YAML_CHARGE_H

struct an_building;

int an_build_charge(struct an_building *b);
int an_build_colour(struct an_building *b);

#endif
