/* cli.h - the program `anomalon`: options, files, exit status.
 *
 * The only room that reads the environment, prints and ends the process.
 */
#ifndef AN_CLI_CLI_H
#define AN_CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "report/document.h"
#include "report/style.h"
#include "report/summary.h"

/* Exit status, as grep and diff have it. */
enum {
    AN_EXIT_HOLDS = 0,
    AN_EXIT_FAILS = 1,
    AN_EXIT_WRONG = 2,
    AN_EXIT_INTERNAL = 70, /* EX_SOFTWARE of sysexits.h */
    AN_EXIT_INTERRUPTED = 130,
};

/* ---- options.c */

enum an_format {
    AN_FORMAT_TEXT,
    AN_FORMAT_JSON,
    AN_FORMAT_JSONL,
    AN_FORMAT_CSV,
    AN_FORMAT_BINARY,
    AN_FORMAT_LATEX, /* this and the rest: documents */
    AN_FORMAT_MARKDOWN,
    AN_FORMAT_HTML,
};
#define AN_NFORMATS (AN_FORMAT_HTML + 1)

enum an_colour { AN_COLOUR_AUTO, AN_COLOUR_ALWAYS, AN_COLOUR_NEVER };

struct an_inputs;
struct an_model;
struct an_yaml_file;
struct an_yaml_options;

struct an_options {
    const char **arg; /* operands; borrowed from argv, as all texts here */
    size_t narg, cap_arg;
    const char **set; /* --set */
    size_t nset, cap_set;
    const char **where; /* verdicts that --where asks for; set by search */
    size_t nwhere;
    struct an_given {
        const char *name;
        const char *value; /* "" for a flag */
    } * given;             /* every option, in order */
    size_t ngiven, cap_given;
    enum an_format format;
    enum an_colour colour;
    const char *output;       /* -o; NULL: stdout */
    struct an_inputs *inputs; /* that were read; borrowed from main */
    unsigned long max;        /* --max; 0 when absent */
    bool ascii, quiet, help, verbose, version, resolved;
    /* LaTeX: the tables alone */
    bool silent;           /* not even errors: another process prints them */
    bool has_max, has_set; /* --max, --set were given */
};

void an_options_init(struct an_options *o);
void an_options_clear(struct an_options *o);

/* o := the options among arg[0..n); everything after `--` is an operand. */
int an_options_read(struct an_options *o, char *const *arg, size_t n,
                    struct an_diags *diags);

/* The value of an option, the last one given; NULL if absent. */
const char *an_options_given(const struct an_options *o, const char *name);

/* "text", "json", ... */
const char *an_format_name(enum an_format format);

/* An entry of the table of options. */
struct an_option {
    int option; /* what reading it does */
    const char *name;
    char letter;          /* 0: none */
    const char *commands; /* that have it, with blanks; NULL: all */
    const char *value;    /* NULL: a flag; words to choose from, with blanks; or
                             in capitals what it is: FILE, FIELD, PHASE ... */
    const char *summary;  /* NULL: another spelling, not shown */
};

/* Entry i, or NULL past the end. */
const struct an_option *an_option_entry(size_t i);

/* Is the word one of these, which blanks separate? */
bool an_word_listed(const char *words, const char *word);

/* Has the command (NULL: no command yet) this option? */
bool an_option_belongs(const struct an_option *option, const char *command);

/* Is it LaTeX, Markdown or HTML? */
bool an_format_is_document(enum an_format format);

/* How text looks on stdout and on stderr: options, terminal, locale. */
struct an_style an_options_style(const struct an_options *o, bool is_stderr);

/* ---- library.c */

/* Folders in which models are looked up by name. */
struct an_folders {
    char **before; /* $ANOMALON_MODELS */
    size_t nbefore, cap_before;
    char **after; /* the source tree's of an uninstalled build, the
                     installed one */
    size_t nafter, cap_after;
};

void an_folders_init(struct an_folders *f);
void an_folders_clear(struct an_folders *f);

/* The path of a library model, for the caller to free; NULL if there is none.
 * Looks in $ANOMALON_MODELS, the current folder, then the library. */
char *an_folders_find(const struct an_folders *f, const char *name);

/* Every model of the library folders, the first of each name, by name. */
struct an_entries {
    struct an_entry {
        char *name, *path;
    } * v;
    size_t n, cap;
};
void an_entries_init(struct an_entries *e);
void an_entries_clear(struct an_entries *e);
void an_folders_list(struct an_entries *e, const struct an_folders *f);

/* ---- files.c */

/* What FILE operands name, in order. */
struct an_files {
    struct an_file {
        char *path; /* "-" is stdin */
        char *name; /* for people: the path, or a library model's name */
        struct an_diags
            *why; /* errors of an operand that names none, or NULL */
    } * v;
    size_t n, cap;
    bool many; /* a folder, or several operands: one line each */
};

void an_files_init(struct an_files *files);
void an_files_clear(struct an_files *files);

/* Appends the model files that an operand names: an existing file or folder, a
 * path, a library model, or every library model with that arXiv number. */
int an_files_add(struct an_files *files, const char *operand,
                 const struct an_folders *folders, struct an_diags *diags);

/* The same, but an operand that names no file takes its place among them, with
 * the errors that say why. */
void an_files_add_any(struct an_files *files, const char *operand,
                      const struct an_folders *folders);

/* 0 when the operand named one model; -1 with an error for a folder and for an
 * arXiv number of several models, which are listed. */
int an_files_one(const struct an_files *files, const char *operand,
                 const char *command, struct an_diags *diags);

/* text := the file "-" to its end, at most AN_MAX_FILE + 1 bytes. */
int an_stdin_read(struct an_text *text, struct an_diags *diags);

/* How a model file is opened; borrows from both. */
struct an_yaml_options an_file_options(const struct an_options *o,
                                       const struct an_folders *folders);

/* *file := the model file `path` ("-" is read here), with the library's folders
 * and --set; an_yaml_close in any case. 0, or -1 with errors. */
int an_file_open(struct an_yaml_file **file, const char *path,
                 const struct an_options *o, const struct an_folders *folders,
                 struct an_diags *diags);

/* The error of an option that names what the model does not have; -1. */
int an_unknown_name(const char *option, const char *name,
                    const char *const *names, size_t n, struct an_diags *diags);

/* phase := the one that --phase names. */
int an_phase_read(size_t *phase, const struct an_model *m, const char *name,
                  struct an_diags *diags);

/* ---- output.c */

/* Writes the text to stdout, or to the file whole or not at all. Returns
 * status, or AN_EXIT_WRONG with a message when it cannot. A closed pipe is
 * silent. */
int an_output_write(const struct an_text *text, const struct an_options *o,
                    int status);

/* Does it write anything, with these options? */
bool an_output_is_written(const struct an_options *o);

/* Appends the document as text, LaTeX, Markdown or HTML, whichever is asked
 * for; with the symbols of its model, unless m is NULL. */
void an_output_add_document(struct an_text *out, struct an_document *d,
                            const struct an_model *m,
                            const struct an_options *o);

/* Prints the diagnostics on stderr; with -q only errors. */
void an_output_diags(const struct an_diags *diags, const struct an_options *o);

/* Prints a line on stderr that is no diagnostic. */
__attribute__((format(printf, 2, 3))) void
an_output_note(const struct an_options *o, const char *fmt, ...);

/* Prints the diagnostics and returns AN_EXIT_WRONG: for `return`. */
int an_output_refuse(const struct an_diags *diags, const struct an_options *o);

/* ---- job.c */

/* The check of one file, from reading to the finished report. */
struct an_job {
    const char *path;        /* borrowed */
    bool one_line;           /* else a whole report */
    bool titled;             /* line: with the model's title */
    bool entry;              /* JSON: an entry of the library's list */
    const char *const *word; /* that must all hold for it; borrowed */
    size_t nwords;
    bool left_out;               /* one does not: nothing is printed */
    struct an_line line;         /* line.name is set by the caller */
    size_t number;               /* of the report in a document of many */
    struct an_text out;          /* the report, or JSON */
    struct an_document document; /* the report, for the formats that are one */
    struct an_diags diags;
    bool unread; /* the operand names no file: diags says why */
    int status;
};

void an_job_init(struct an_job *job);
void an_job_clear(struct an_job *job);

/* Runs all jobs, on all cores when there are several. */
void an_jobs_run(struct an_job *job, size_t n, const struct an_options *o,
                 const struct an_folders *folders, const struct an_text *input);

/* ---- single.c */

/* What a command does with its one model: appends to out. The exit status, or
 * -1 with errors. */
typedef int an_work(struct an_text *out, struct an_model *model,
                    const struct an_options *o, struct an_diags *diags);

/* The same for a command that wants the file at `path`. */
typedef int an_file_work(struct an_text *out, const char *path,
                         const struct an_options *o,
                         const struct an_folders *folders, an_work *work,
                         struct an_diags *diags);

/* A command `name` that takes one model file; `work` goes to `file_work`. The
 * exit status. */
int an_command_file(const struct an_options *o, const char *name,
                    const char *usage, an_file_work *file_work, an_work *work);

/* A command `name` that takes one model; the exit status. */
int an_command_single(const struct an_options *o, const char *name,
                      const char *usage, an_work *work);

/* The model at generic points of its free parameters, as `check` takes it; -1
 * with an error when its couplings settle none. */
int an_generic_model(struct an_model *m, struct an_diags *diags);

/* ---- commands: each returns the exit status */

int an_command_check(const struct an_options *o);
int an_command_models(const struct an_options *o);
int an_command_reps(const struct an_options *o);
int an_command_show(const struct an_options *o);
int an_command_search(const struct an_options *o);
int an_command_solve(const struct an_options *o);
int an_command_merge(const struct an_options *o);
int an_command_operators(const struct an_options *o);
int an_command_explain(const struct an_options *o);
int an_command_breaking(const struct an_options *o);
int an_command_new(const struct an_options *o);
int an_command_schema(const struct an_options *o);
int an_command_completion(const struct an_options *o);
int an_command_help(const struct an_options *o);

/* Prints the help of a command; NULL or "help" gives the overview. False when
 * there is no such command; *status := the exit status else. */
bool an_help_print(int *status, const char *command,
                   const struct an_options *o);

/* ---- shells.c */

/* A shell that can be taught to complete command lines. */
struct an_shell {
    const char *name, *script;
};

/* Entry i, or NULL past the end. */
const struct an_shell *an_shell_entry(size_t i);

/* Appends the word as a shell reads it. */
void an_shell_quote(struct an_text *out, const char *word);

#endif
