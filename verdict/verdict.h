/* verdict.h - which verdicts a model gets, and whether it passes. */
#ifndef AN_VERDICT_VERDICT_H
#define AN_VERDICT_VERDICT_H

#include "verdict/check.h"
#include "verdict/filter.h"
#include "verdict/lagrangian.h"
#include "verdict/notes.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

#endif
