/* theory.h - the gauge theory in memory. */
#ifndef AN_THEORY_THEORY_H
#define AN_THEORY_THEORY_H

#include "theory/active.h"
#include "theory/anomaly_name.h"
#include "theory/build.h"
#include "theory/component.h"
#include "theory/expression.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/option.h"
#include "theory/representation.h"
#include "theory/term.h"

#endif
