/* breaking.h - every vacuum that some vevs can give. */
#ifndef AN_BREAKING_BREAKING_H
#define AN_BREAKING_BREAKING_H

#include "breaking/choice.h"
#include "breaking/minimal.h"
#include "breaking/outcome.h"
#include "breaking/patterns.h"
#include "breaking/rule.h"

#endif
