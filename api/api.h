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
    const char *format; /* "json" (or NULL), "text", "markdown", "html" (a page
                           of its own) or "latex" (a document of its own) */
    bool fragment;      /* LaTeX to \input in another document */
    bool verbose;       /* what a report counts or leaves out besides */
    const char *phase;  /* explain: of this vacuum alone; operators: count how
                           many factors have vevs in it; NULL: none */
    int max_dimension;  /* of operators; 0: 4 */
    int max;            /* solve: small integer solutions up to it; 0: as far as
                           is quick */
};

/* What a call gives; the values are exit statuses of the program. */
enum an_api_status {
    AN_API_HOLDS, /* the model passes; explained; listed; solved */
    AN_API_FAILS, /* it fails or is undetermined; no solution was found */
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

void an_api_free(char *report);

/* A thread that has called any of these gives back, before it ends, memory that
 * is kept for its next call. */
void an_api_end_thread(void);

/* "0.9.0". */
const char *an_api_version(void);

#endif
