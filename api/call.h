/* call.h - one call of the library: its options, its report, its errors. */
#ifndef AN_API_CALL_H
#define AN_API_CALL_H

#include "api/api.h"
#include "base/diag.h"
#include "base/text.h"
#include "report/write/document.h"
#include "report/write/format.h"
#include "yaml/yaml.h"

struct an_model;

struct an_call {
    const struct an_api_options *options; /* borrowed; never NULL */
    const char *name;                     /* of the model */
    struct an_yaml_options how;           /* how it is opened */
    struct an_writing writing;
    struct an_text out;
    struct an_diags diags;
};

/* A call has begun; -1 with errors when its format is unknown, and it is to be
 * ended all the same. */
int an_call_begin(struct an_call *call, const struct an_api_options *options);

/* *report := what was written; with a status of -1 the errors. */
enum an_api_status an_call_end(char **report, struct an_call *call, int status);

/* Writes a document that an_document_begin has begun, and clears it. */
void an_call_write(struct an_call *call, struct an_document *d,
                   const struct an_model *m);

#endif
