/* target.h - the file that -o names, and what was read: one must not become the
 * other. */
#ifndef AN_CAMPAIGN_TARGET_H
#define AN_CAMPAIGN_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct an_diags;
struct an_yaml_file;

/* The file behind the path: the one that a link names, be it there or not. For
 * the caller to free; NULL with errno. */
char *an_target_find(const char *path);

/* Permissions of a new file. */
mode_t an_target_mode(void);

/* Files that were read, whatever they are called. */
struct an_inputs {
    struct an_input {
        dev_t device;
        ino_t number;
    } * v;
    size_t n, cap;
};

void an_inputs_clear(struct an_inputs *x);

/* Adds a file, unless x is NULL; one that is not there, or is no regular one,
 * is left out. "-" is standard input. */
void an_inputs_add(struct an_inputs *x, const char *path);

/* Adds a model file and those that it extends, the same way. */
void an_inputs_add_model(struct an_inputs *x, const struct an_yaml_file *file);

/* -1 with an error when the output, a path, is one of the inputs; beside: or a
 * file beside it that a search writes. Nothing is wrong with NULL and "-",
 * standard output. */
int an_target_check(const char *output, const struct an_inputs *inputs,
                    bool beside, struct an_diags *diags);

#endif
