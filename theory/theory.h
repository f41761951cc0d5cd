/* theory.h - the gauge theory in memory. */
#ifndef AN_THEORY_THEORY_H
#define AN_THEORY_THEORY_H

#include "theory/build/active.h"
#include "theory/build/build.h"
#include "theory/build/gauginos.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/option.h"
#include "theory/representation.h"
#include "theory/rsymmetry.h"
#include "theory/text/anomaly_name.h"
#include "theory/text/expression.h"
#include "theory/text/term.h"

#endif
