/* scan.c - one model at many values, for programs: a line for each point. */
#include "json/scan.h"

#include "json/check.h"
#include "json/keys.h"
#include "json/value.h"
#include "verdict/check.h"

AN_JSON_KEYS(scan_point, "format: 1", "values: {string}", "passed: boolean?",
             "anomaly_free: boolean?", "phases: [entry_phase]");

AN_JSON_KEYS(scan_errors, "format: 1", "values: {string}",
             "errors: [diagnostic]");

void an_report_scan_json(struct an_text *out, const char *const *name,
                         const char *const *value, size_t n,
                         const struct an_check *c)
{
    an_json_print(out, AN_JSON(scan_point, 1, an_json_values(name, value, n),
                               an_json_answer(c->passed),
                               an_json_answer(c->anomalies.free),
                               an_json_entry_vacua(c)));
}

void an_report_scan_json_errors(struct an_text *out, const char *const *name,
                                const char *const *value, size_t n,
                                const struct an_diags *diags)
{
    an_json_print(out, AN_JSON(scan_errors, 1, an_json_values(name, value, n),
                               an_json_errors(diags)));
}
