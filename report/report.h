/* report.h - verdicts for people, as documents. */
#ifndef AN_REPORT_REPORT_H
#define AN_REPORT_REPORT_H

#include "report/check/check.h"
#include "report/check/summary.h"
#include "report/write/diag.h"
#include "report/explain/explain.h"
#include "report/lists/diff.h"
#include "report/lists/reps.h"
#include "report/lists/scan.h"
#include "report/lists/search.h"
#include "report/write/csv.h"
#include "report/write/document.h"
#include "report/write/html.h"
#include "report/write/latex.h"
#include "report/write/markdown.h"
#include "report/write/style.h"
#include "report/write/terminal.h"

#endif
