/* output.h - stdout, stderr, and files that are written whole or not at all. */
#ifndef AN_CLI_OUTPUT_H
#define AN_CLI_OUTPUT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct an_diags;
struct an_document;
struct an_model;
struct an_options;
struct an_text;

/* Where a command writes: stdout, or a file beside its place. */
struct an_output {
    const struct an_options *options; /* borrowed */
    int fd;                           /* -1: nowhere */
    char *target, *temporary;         /* of a regular file */
    mode_t mode;
    int error;    /* errno of what went wrong first, or 0 */
    bool refused; /* no such file is written, as has been said */
};

/* Opens it; -1 when nothing can be written, which an_output_close says. */
int an_output_open(struct an_output *out, const struct an_options *o);

/* Writes the text; false when it or an earlier one could not be. */
bool an_output_add(struct an_output *out, const struct an_text *text);

/* A file takes its place, whole or not at all. Returns status, or AN_EXIT_WRONG
 * with a message when it could not be written. A closed pipe is silent. */
int an_output_close(struct an_output *out, int status);

/* All three for one text. */
int an_output_write(const struct an_text *text, const struct an_options *o,
                    int status);

/* Does it write anything, with these options? */
bool an_output_is_written(const struct an_options *o);

/* Both of report/write/format.h, for the format that is asked for. */
void an_output_begin(struct an_document *d, const struct an_options *o);
void an_output_add_document(struct an_text *out, struct an_document *d,
                            const struct an_model *m,
                            const struct an_options *o);

/* Prints the diagnostics on stderr; with -q only errors. */
void an_output_diags(const struct an_diags *diags, const struct an_options *o);

/* Prints a line on stderr that is no diagnostic. */
__attribute__((format(printf, 2, 3))) void
an_output_note(const struct an_options *o, const char *fmt, ...);

/* Prints the line that says how many solutions are undecided, if any are. */
void an_output_undecided(const struct an_options *o, uint64_t undecided);

/* Prints the diagnostics and returns AN_EXIT_WRONG: for `return`. */
int an_output_refuse(const struct an_diags *diags, const struct an_options *o);

#endif
