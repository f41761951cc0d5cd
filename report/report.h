/* report.h - verdicts as text for people and as JSON for programs. */
#ifndef AN_REPORT_REPORT_H
#define AN_REPORT_REPORT_H

#include "report/check_document.h"
#include "report/diag.h"
#include "report/document.h"
#include "report/document_html.h"
#include "report/document_json.h"
#include "report/document_latex.h"
#include "report/document_markdown.h"
#include "report/equation.h"
#include "report/explain.h"
#include "report/json.h"
#include "report/reps.h"
#include "report/search.h"
#include "report/style.h"
#include "report/summary.h"
#include "report/symbol.h"
#include "report/symbol_name.h"
#include "report/symbol_text.h"
#include "report/text.h"

#endif
