/* json_breaking.c - breaking patterns for programs (docs/report-format.md). */
#include "report/breaking.h"
#include "report/impl.h"
#include "residual/patterns.h"

void an_report_breaking_json(struct an_text *out, const struct an_patterns *p,
                             const struct an_diags *diags)
{
    (void)diags;
    json_t *o = json_object();
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", an_json_model(p->model));
    an_json_print(out, o);
}
