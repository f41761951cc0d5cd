/* api.h - a model as text in, a report as text out: for programs that hold
 * models in memory (bindings, pages, scans).
 *
 * A model is YAML, JSON (which is YAML) or a file of SARAH or PyR@TE. Every
 * function may be called by several threads at once, keeps nothing between
 * calls, prints nothing and never ends the program, but where memory runs out.
 * No file is read except models that `extends` names, where the options say.
 */
#ifndef AN_API_API_H
#define AN_API_API_H

#include <stdbool.h>
#include <stddef.h>

struct an_api_options {
    const char *name; /* of the model in diagnostics; NULL: "model". Endings .m
                         and .model say that it is another program's */
    bool beside; /* name is a path: `extends` also takes models beside it and
                    paths from there, as in the program */
    const char *const *set; /* "FIELD.GROUP=-4,-4,5" or "PARAMETER=VALUE" */
    size_t nset;
    const char *const *folder; /* where `extends` looks for a model's name */
    size_t nfolders;
    const char *format; /* "json" (or NULL), "text", "csv", "markdown", "html"
                           (a page of its own) or "latex" (a document of its
                           own) */
    bool fragment;      /* LaTeX to \input in another document, or HTML to set
                           into another page */
    bool verbose;       /* what a report counts or leaves out besides */
    const char *phase;  /* explain: of this vacuum alone; operators: count how
                           many factors have vevs in it; NULL: none */
    int max_dimension;  /* of operators; 0: 4 */
    int max;            /* search: the largest charge; solve: small integer
                           solutions up to it; 0: as far as is quick */
    /* check: nothing but these, by their keys in the report: "anomalies",
     * "anomaly_free", "residual", "neutrinos", "dark_matter", "processes" or
     * one of those, "massless_matter", "confined_matter"; only as JSON. NULL:
     * the whole report. */
    const char *const *verdicts;
    size_t nverdicts;
    /* breaking: as the program's --with, --fields and --all */
    const char *with, *fields;
    bool all;
    const struct an_api_searching *search;      /* search: NULL is all zeroes */
    const struct an_api_completing *completing; /* content: the same */
};

/* What a search is asked for: the options of `anomalon search`, with its
 * defaults for 0 and NULL. One of a model, an atlas and chiral_set says what is
 * searched for. */
struct an_api_searching {
    /* Called for each line of the list, each solution as JSON, in an order that
     * depends on nothing else, by one thread at a time, which need not be the
     * caller's; the text is gone afterwards. A last line may count undecided
     * solutions: {"undecided": 2}. false ends the search. NULL: the lines are
     * the report. */
    bool (*take)(void *context, const char *solution);
    /* Is the search to end? Asked now and then, by any thread; may be NULL. */
    bool (*stop)(void *context);
    void *context;
    const char *const *where; /* "neutrinos=Dirac", "Q = 0" */
    size_t nwhere;
    const char *atlas; /* "sm", "sm+nu", "mssm", "mssm+nu" */
    int families, singlets, chiral_set;
    const char *unit, *order, *anomalies, *up_to, *modulo;
    bool all_orders, all_multiples, both_signs, count;
    size_t first;
    int threads; /* 0: all cores */
};

/* Which fields may complete a model: the options of `anomalon content`; what is
 * 0 or NULL is as the model's section `content` says, as is `max` of the
 * options above. */
struct an_api_completing {
    bool (*stop)(void *context); /* as of a search: what is found is told */
    void *context;
    const char *add, *unit; /* "2..4", "1/3" */
    const char *const *fermions, *const *scalars, *const *where;
    size_t nfermions, nscalars, nwhere;
    bool any_charge, verdicts;
    int threads; /* 0: all cores */
};

/* What a call gives; the values are exit statuses of the program. */
enum an_api_status {
    AN_API_HOLDS, /* the model passes; explained; listed; solved; what was
                     asked for is told; there are solutions */
    AN_API_FAILS, /* it fails or is undetermined; no solution was found, or one
                     is undecided */
    AN_API_WRONG  /* text or options are wrong: the result is JSON with `errors`
                     (docs/report-format.md), whatever the format */
};

/* *report := the result, which an_api_free frees; `size` bytes of model, which
 * need not end with a zero; options may be NULL. What each does is told of the
 * command of its name in docs/manual.md. */
enum an_api_status an_api_check(char **report, const char *model, size_t size,
                                const struct an_api_options *options);
enum an_api_status an_api_explain(char **report, const char *model, size_t size,
                                  const struct an_api_options *options);
enum an_api_status an_api_operators(char **report, const char *model,
                                    size_t size,
                                    const struct an_api_options *options);
enum an_api_status an_api_solve(char **report, const char *model, size_t size,
                                const struct an_api_options *options);
enum an_api_status an_api_breaking(char **report, const char *model,
                                   size_t size,
                                   const struct an_api_options *options);

enum an_api_status an_api_content(char **report, const char *model, size_t size,
                                  const struct an_api_options *options);

/* The same; model is NULL where the options name something else to search for.
 */
enum an_api_status an_api_search(char **report, const char *model, size_t size,
                                 const struct an_api_options *options);

void an_api_free(char *report);

/* A thread that has called any of these gives back, before it ends, memory that
 * is kept for its next call. */
void an_api_end_thread(void);

/* "0.9.0". */
const char *an_api_version(void);

#endif
