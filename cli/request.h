/* request.h - what `anomalon search` is asked for. */
#ifndef AN_CLI_REQUEST_H
#define AN_CLI_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "search/model.h"
#include "report/search.h"
#include "cli/files.h"
#include "cli/judge.h"
#include "cli/library.h"

struct an_options;

struct an_request {
    const struct an_options *o;
    int max, threads;                  /* threads: 0 for all cores */
    size_t families, singlets, chiral; /* chiral: 0 when absent */
    fmpq_t unit;
    size_t shard, nshards; /* --shard 3/8; 0 when absent */
    bool count, resume;
    bool orders, multiples, signs; /* what is one solution otherwise */
    const char *modulo;            /* a U(1), or NULL */
    size_t first;                  /* solutions that are enough; 0: all */
    enum an_search_format format;
    struct an_search *part;
    struct an_search_layout *layout; /* one for each part */
    size_t nparts;
    struct an_wheres {
        struct an_source *v; /* texts of --where; owned */
        size_t n;
    } where;
    /* Of a model that is to be judged: */
    bool judges;
    struct an_judge judge;
    const char **verdict; /* the texts among those of where */
    size_t nverdicts;
    struct an_folders folders;
    struct an_files files;
    struct an_yaml_file *file;
};

void an_request_init(struct an_request *r, const struct an_options *o);
void an_request_clear(struct an_request *r);

/* r := the options, and the searches that they ask for. Warnings about a model
 * are printed. 0, or -1 with errors. */
int an_request_read(struct an_request *r, struct an_diags *diags);

/* ---- where.c */

/* w := the texts of --where. */
void an_wheres_init(struct an_wheres *w, const struct an_options *o);
void an_wheres_clear(struct an_wheres *w);

/* Those that ask for verdicts: the caller frees *list. */
size_t an_wheres_verdicts(const char ***list, const struct an_wheres *w);

/* s gets the others: conditions on charges. An error for a verdict when m, the
 * model, is NULL. */
int an_wheres_apply(struct an_search *s, const struct an_wheres *w,
                    const struct an_search_layout *layout,
                    const struct an_model *m, struct an_diags *diags);

#endif
