/* single.h - commands that take one model: from the operand to what is
 * printed. */
#ifndef AN_CLI_SINGLE_H
#define AN_CLI_SINGLE_H

struct an_diags;
struct an_folders;
struct an_model;
struct an_options;
struct an_text;

/* What a command does with its one model: appends to out. The exit status, or
 * -1 with errors. */
typedef int an_work(struct an_text *out, struct an_model *model,
                    const struct an_options *o, struct an_diags *diags);

/* The same for a command that wants the file at `path`. */
typedef int an_file_work(struct an_text *out, const char *path,
                         const struct an_options *o,
                         const struct an_folders *folders, an_work *work,
                         struct an_diags *diags);

/* A command that takes one model file; `work` goes to `file_work`. The exit
 * status. */
int an_single_file(const struct an_options *o, an_file_work *file_work,
                   an_work *work);

/* A command that takes one model; the exit status. */
int an_single_model(const struct an_options *o, an_work *work);

/* A command that takes no model: `work` appends to out; -1 with errors. The
 * exit status. */
int an_single_none(const struct an_options *o,
                   int (*work)(struct an_text *out, const struct an_options *o,
                               struct an_diags *diags));

#endif
