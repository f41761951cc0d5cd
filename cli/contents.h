/* contents.h - what completes a model, printed: a listing, and model files. */
#ifndef AN_CLI_CONTENTS_H
#define AN_CLI_CONTENTS_H

#include <stdbool.h>

struct an_completion;
struct an_content;
struct an_content_request;
struct an_diags;
struct an_options;

/* Where it goes. */
struct an_contents {
    const struct an_options *o;
    const struct an_content_request *request;
    const struct an_completion *completion; /* of the content that is listed */
    const char *folder; /* for model files, one each; NULL: none */
};

/* Does -o name a folder: one that is there, or a path that ends in /? */
bool an_contents_is_folder(const char *path);

/* The folder is there afterwards. 0, or -1 with an error. */
int an_contents_make_folder(const char *path, struct an_diags *diags);

/* Prints the listing, and writes the files. Returns the exit status: 0 where
 * there are solutions, and nothing is open. */
int an_contents_print(const struct an_contents *x, struct an_diags *diags);

#endif
