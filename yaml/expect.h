/* expect.h - building a model: what its author expects. */
#ifndef AN_YAML_EXPECT_H
#define AN_YAML_EXPECT_H

struct an_building;

int an_build_expect(struct an_building *b);

#endif
