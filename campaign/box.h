/* box.h - what a search for content is asked for, and the box that it means.
 *
 * The caller fills in texts, as the options of `anomalon content` give them;
 * what is not given comes from the section `content` of the model file.
 */
#ifndef AN_CAMPAIGN_BOX_H
#define AN_CAMPAIGN_BOX_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/text.h"
#include "theory/model.h"
#include "yaml/content.h"
#include "yaml/yaml.h"
#include "content/box.h"

struct an_content;
struct an_content_asked;
struct an_diags;

/* Units of charges that are tried where a content is not solved. */
#define AN_CONTENT_MAX 10

struct an_content_request {
    /* ---- Filled in by the caller; all is borrowed. */
    const struct an_yaml_file *file; /* opened */
    const char *add, *unit;          /* NULL: as the file says */
    size_t max;                      /* 0: as the file says */
    bool any_charge, verdicts;       /* verdicts on each solution are asked */
    const char *const *fermions, *const *scalars, *const *where;
    size_t nfermions, nscalars, nwhere; /* 0: as the file says */

    /* ---- an_content_request_make fills in the rest. */
    struct an_model model;
    struct an_text base;            /* the model as a file that stands alone */
    struct an_yaml_options options; /* with that as a parent and conditions on
                                       verdicts (complete.h) */
    struct an_content_box box;
    size_t least, most; /* new multiplets */
    fmpq_t charge_unit;
    size_t charge_max;
    struct an_text subject; /* one line that tells requests apart, with all that
                               an_content_request_read needs */

    /* ---- what is its own */
    struct an_yaml_content section;
    const char **verdict; /* the conditions of options; their texts borrowed */
    struct an_where *verdict_at;
    struct an_source *source; /* texts of options, for places in errors */
    size_t nsources;
    struct an_yaml_file *opened;
    struct an_content_texts {
        char **v;
        size_t n;
    } given[3], own[3]; /* fermions, scalars, where: what counts; what a subject
                           held */
    char *own_add, *own_unit;
};

void an_content_request_init(struct an_content_request *r);

/* The diagnostics are to be used before it. */
void an_content_request_clear(struct an_content_request *r);

/* The box. 0, or -1 with errors, in options or in the file. */
int an_content_request_make(struct an_content_request *r,
                            struct an_diags *diags);

/* What the listing of c, which the request has found, says besides. Borrows
 * from r. */
void an_content_request_asked(struct an_content_asked *asked,
                              const struct an_content_request *r,
                              const struct an_content *c);

/* r (initialised) := the request whose subject this is, made. 0, or -1 with an
 * error. */
int an_content_request_read(struct an_content_request *r, const char *subject,
                            struct an_diags *diags);

#endif
