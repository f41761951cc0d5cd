/* files.h - what a FILE operand names. */
#ifndef AN_CLI_FILES_H
#define AN_CLI_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "yaml/yaml.h"

struct an_diags;
struct an_folders;
struct an_options;
struct an_text;
struct an_yaml_file;

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

#endif
