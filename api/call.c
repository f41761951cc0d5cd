/* call.c - one call of the library: its options, its report, its errors. */
#include "api/call.h"

#include <string.h>

#include "base/nearest.h"
#include "base/unicode.h"
#include "json/check.h"

static const struct an_where nowhere = {0};

static int read_format(struct an_call *call)
{
    const char *name = call->options->format;
    enum an_format *format = &call->writing.format;
    *format = AN_FORMAT_JSON;
    if (!name || (an_format_read(format, name) && *format != AN_FORMAT_JSONL &&
                  *format != AN_FORMAT_BINARY))
        return 0;
    an_error(&call->diags, nowhere, "unknown format '%s'", an_quote(name).v);
    an_expected(&call->diags, "json, text, csv, markdown, html or latex");
    return an_suggest(&call->diags,
                      an_nearest(name, an_format_names, AN_NFORMATS));
}

int an_call_begin(struct an_call *call, const struct an_api_options *options)
{
    static const struct an_api_options none;
    const struct an_api_options *o = options ? options : &none;
    *call = (struct an_call){
        .options = o,
        .name = o->name ? o->name : "model",
        .how = {.set = o->set,
                .nset = o->nset,
                .after = o->folder,
                .nafter = o->nfolders,
                .alone = !o->beside},
        .writing = {.fragment = o->fragment,
                    .style = {.verbose = o->verbose, .width = 80}},
    };
    an_diags_init(&call->diags);
    return read_format(call);
}

enum an_api_status an_call_end(char **report, struct an_call *call, int status)
{
    if (status < 0) {
        an_text_clear(&call->out);
        an_report_json_errors(&call->out, call->name, &call->diags);
    }
    an_diags_clear(&call->diags);
    *report = an_text_take(&call->out);
    return status < 0 ? AN_API_WRONG : (enum an_api_status)status;
}

void an_call_write(struct an_call *call, struct an_document *d,
                   const struct an_model *m)
{
    an_document_write(&call->out, d, m, &call->writing);
    an_document_clear(d);
}
