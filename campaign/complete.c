/* complete.c - models that new fields complete, judged as their files would be.
 */
#include "campaign/complete.h"

#include "base/diag.h"
#include "base/text.h"
#include "base/version.h"
#include "theory/build/generic.h"
#include "theory/model.h"
#include "verdict/filter.h"
#include "content/write.h"
#include "campaign/open.h"

/* The completed model, read. */
static int open_completed(struct an_yaml_file **file,
                          const struct an_completion *x,
                          const struct an_content_solution *s, bool massless,
                          const struct an_yaml_options *options,
                          struct an_diags *diags)
{
    const struct an_content_file how = {x->path, massless};
    struct an_text text = {0};
    an_content_write(&text, x->content, s, &how);
    int rc = an_model_file_open(file, "-", an_text_string(&text), text.n,
                                options, diags);
    an_text_clear(&text);
    return rc;
}

int an_completion_passes(enum an_answer *answer, const struct an_completion *x,
                         const struct an_content_solution *s,
                         const char *const *where, size_t nwhere,
                         struct an_diags *diags)
{
    struct an_yaml_options options = *x->options;
    struct an_yaml_file *file = NULL;
    struct an_filter filter = {0};
    struct an_diags scratch;
    struct an_model m;
    an_diags_init(&scratch);
    an_model_init(&m);
    options.where = where;
    options.nwhere = nwhere;
    int rc = open_completed(&file, x, s, false, &options, diags);
    if (rc == 0)
        rc = an_yaml_build_where(&m, file, diags);
    *answer = AN_UNKNOWN;
    if (rc == 0 && an_model_make_generic(&m, &scratch) == 0) {
        an_filter_init(&filter, &m);
        *answer = an_filter_passes(&filter, &m);
    }
    an_filter_clear(&filter);
    an_model_clear(&m);
    an_yaml_close(file);
    an_diags_clear(&scratch);
    return rc;
}

int an_completion_write(struct an_text *out, const struct an_completion *x,
                        const struct an_content_solution *s,
                        struct an_diags *diags)
{
    static const char *const massless[] = {"massless_charged=true"};
    struct an_yaml_file *file = NULL;
    struct an_model m;
    enum an_answer answer;
    int rc = an_completion_passes(&answer, x, s, massless, 1, diags);
    an_model_init(&m);
    if (rc == 0)
        rc = open_completed(&file, x, s, answer == AN_YES, x->options, diags);
    if (rc == 0)
        rc = an_yaml_build(&m, file, diags);
    if (rc == 0) {
        an_text_printf(out, "# Completed by anomalon %s, content.\n",
                       AN_VERSION);
        an_yaml_resolved(out, file, &m);
    }
    an_model_clear(&m);
    an_yaml_close(file);
    return rc;
}
