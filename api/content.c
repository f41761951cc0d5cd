/* content.c - which fields complete a model. */
#include "api/content.h"

#include "base/limits.h"
#include "content/content.h"
#include "json/content.h"
#include "report/lists/content.h"
#include "api/api.h"
#include "api/call.h"
#include "campaign/box.h"
#include "campaign/content.h"
#include "campaign/open.h"

static const struct an_where nowhere = {0};

static int read_options(struct an_content_request *r, struct an_content_job *j,
                        struct an_call *call)
{
    static const struct an_api_completing none;
    const struct an_api_options *o = call->options;
    const struct an_api_completing *s = o->completing ? o->completing : &none;
    if (o->max < 0 || o->max > AN_CONTENT_MAX_UNITS)
        return an_error(&call->diags, nowhere,
                        "max is %d; expected a number from 1 to %d", o->max,
                        AN_CONTENT_MAX_UNITS);
    if (s->threads < 0 || s->threads > AN_MAX_THREADS)
        return an_error(&call->diags, nowhere,
                        "threads is %d; expected a number from 1 to %d",
                        s->threads, AN_MAX_THREADS);
    r->add = s->add;
    r->unit = s->unit;
    r->max = (size_t)o->max;
    r->any_charge = s->any_charge;
    r->verdicts = s->verdicts;
    r->fermions = s->fermions;
    r->nfermions = s->nfermions;
    r->scalars = s->scalars;
    r->nscalars = s->nscalars;
    r->where = s->where;
    r->nwhere = s->nwhere;
    j->threads = s->threads;
    j->stop = s->stop;
    j->context = s->context;
    return 0;
}

static int run(struct an_call *call, struct an_content_job *j)
{
    const struct an_content *c = &j->content;
    struct an_content_asked asked;
    int rc = an_content_job_run(j, &call->diags);
    if (rc < 0 || an_content_job_end(j, rc == 0, &call->diags) < 0)
        return -1;
    an_content_request_asked(&asked, j->request, c);
    if (call->writing.format == AN_FORMAT_JSON) {
        an_report_content_json(&call->out, c, &asked);
    } else {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_report_content(&d, c, &asked);
        an_call_write(call, &d, j->request->box.model);
    }
    bool good = c->found.n > 0 && c->judged.undecided == 0 && !c->interrupted;
    return good ? AN_API_HOLDS : AN_API_FAILS;
}

int an_call_content(struct an_call *call, const char *model, size_t size)
{
    struct an_yaml_file *file = NULL;
    struct an_content_request r;
    struct an_content_job j = {.request = &r};
    an_content_request_init(&r);
    int status = read_options(&r, &j, call);
    if (status == 0)
        status = an_model_file_open(&file, call->name, model, size, &call->how,
                                    &call->diags);
    r.file = file;
    if (status == 0)
        status = an_content_request_make(&r, &call->diags);
    if (status == 0)
        status = run(call, &j);
    an_content_job_clear(&j);
    an_content_request_clear(&r);
    an_yaml_close(file);
    return status;
}
