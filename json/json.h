/* json.h - verdicts and listings for programs: JSON (docs/report-format.md). */
#ifndef AN_JSON_JSON_H
#define AN_JSON_JSON_H

#include "json/check.h"
#include "json/diff.h"
#include "json/document.h"
#include "json/reps.h"
#include "json/scan.h"
#include "json/schema.h"
#include "json/search.h"

#endif
