/* judge.h - the verdicts that a search asks of every solution.
 *
 * A solution is judged as `check` would judge the file with its charges set:
 * each thread has the model built once and puts charges into it, but for models
 * whose building depends on them, which are built each time.
 */
#ifndef AN_CAMPAIGN_JUDGE_H
#define AN_CAMPAIGN_JUDGE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theory/model.h"
#include "yaml/yaml.h"
#include "search/layout.h"
#include "verdict/filter.h"

struct an_judge {
    const char *path;                /* borrowed, as the three that follow */
    const struct an_yaml_file *file; /* opened with options.where */
    const struct an_search_layout *layout;
    struct an_yaml_options options;
    struct an_model *model; /* one for each thread, once it is needed */
    bool *built;
    size_t nthreads;
    struct an_filter filter;
    bool (*stop)(void *context); /* is it to end? asked by all threads; NULL:
                                    never */
    void *context;
    volatile sig_atomic_t stopped; /* it was */
};

/* Builds the first model; -1 with errors when what is asked for is wrong. */
int an_judge_init(struct an_judge *j, const char *path,
                  const struct an_yaml_file *file,
                  const struct an_yaml_options *options,
                  struct an_diags *diags);
void an_judge_clear(struct an_judge *j);

/* Before the search: how many threads there will be. */
void an_judge_start(struct an_judge *j, const struct an_search_layout *layout,
                    int threads);

/* What becomes of a solution: an enum an_kept. */
int an_judge_keep(struct an_judge *j, int thread, const int16_t *charge);

#endif
