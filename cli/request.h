/* request.h - what `anomalon search` is asked for. */
#ifndef AN_CLI_REQUEST_H
#define AN_CLI_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "cli/cli.h"
#include "report/search.h"
#include "search/model.h"

struct an_request {
    const struct an_options *o;
    int max, threads;                  /* threads: 0 for all cores */
    size_t families, singlets, chiral; /* chiral: 0 when absent */
    fmpq_t unit;
    size_t shard, nshards; /* --shard 3/8; 0 when absent */
    bool count, resume;
    enum an_search_format format;
    struct an_search *part;
    struct an_search_layout *layout; /* one for each part */
    size_t nparts;
};

void an_request_init(struct an_request *r, const struct an_options *o);
void an_request_clear(struct an_request *r);

/* r := the options, and the searches that they ask for. Warnings about a model
 * are printed. 0, or -1 with errors. */
int an_request_read(struct an_request *r, struct an_diags *diags);

/* Appends one line that tells requests apart, whose output would differ; the
 * shards of a search are one request. */
void an_request_describe(struct an_text *out, const struct an_request *r);

/* Appends the line after all solutions; number: of solutions, in digits or
 * anything that stands for several. */
void an_request_summary(struct an_text *out, const struct an_request *r,
                        const char *number);

#endif
