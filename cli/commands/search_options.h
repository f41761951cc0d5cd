/* search_options.h - the options of `anomalon search`, as a request. */
#ifndef AN_CLI_COMMANDS_SEARCH_OPTIONS_H
#define AN_CLI_COMMANDS_SEARCH_OPTIONS_H

#include "base/text.h"
#include "cli/files.h"
#include "cli/library.h"

struct an_diags;
struct an_options;
struct an_request;

/* What a request borrows from besides the options. */
struct an_search_subject {
    struct an_folders folders;
    struct an_files files;
    struct an_text input; /* standard input */
    const char **where;   /* of --where */
};

void an_search_subject_init(struct an_search_subject *s);
void an_search_subject_clear(struct an_search_subject *s);

/* r (initialised) := what the options ask for. 0, or -1 with errors. */
int an_search_options_read(struct an_request *r, struct an_search_subject *s,
                           const struct an_options *o, struct an_diags *diags);

#endif
