/* contents.c - what completes a model, printed: a listing, and model files. */
#include "cli/contents.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "content/content.h"
#include "content/write.h"
#include "json/content.h"
#include "report/lists/content.h"
#include "report/write/document.h"
#include "campaign/box.h"
#include "campaign/complete.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"

static const struct an_where nowhere = {0};

bool an_contents_is_folder(const char *path)
{
    struct stat st;
    size_t n = path ? strlen(path) : 0;
    return n > 0 && (path[n - 1] == '/' ||
                     (stat(path, &st) == 0 && S_ISDIR(st.st_mode)));
}

int an_contents_make_folder(const char *path, struct an_diags *diags)
{
    if (mkdir(path, 0777) == 0 || errno == EEXIST)
        return 0;
    return an_error(diags, nowhere, "cannot make '%s': %s", an_quote(path).v,
                    strerror(errno));
}

static int write_text(struct an_text *text, const char *folder,
                      const char *name, const struct an_options *o)
{
    struct an_options one = *o;
    struct an_text path = {0};
    an_text_printf(&path, "%s/%s", folder, name);
    one.output = an_text_string(&path);
    int status = an_output_write(text, &one, AN_EXIT_HOLDS);
    an_text_clear(&path);
    an_text_clear(text);
    return status;
}

/* A file for each solution that one can be written for. 0, or -1 with an error
 * that is said already. */
static int write_models(const struct an_contents *x, struct an_diags *diags)
{
    const struct an_content_list *l = &x->completion->content->found;
    struct an_text text = {0};
    size_t written = 0;
    if (an_contents_make_folder(x->folder, diags) < 0)
        return -1;
    for (size_t i = 0; i < l->n; i++) {
        char name[64];
        if (!an_content_is_writable(&l->v[i]))
            continue;
        if (an_completion_write(&text, x->completion, &l->v[i], diags) < 0)
            return -1;
        snprintf(name, sizeof name, "content-%04zu.yaml", i + 1);
        if (write_text(&text, x->folder, name, x->o) != AN_EXIT_HOLDS)
            return an_error(diags, nowhere, "not all models were written");
        written++;
    }
    if (written < l->n)
        an_output_note(x->o,
                       "%zu of %zu solutions have no model file: their charges "
                       "are no linear expressions",
                       l->n - written, l->n);
    return 0;
}

static void add_listing(struct an_text *out, const struct an_contents *x)
{
    const struct an_content *c = x->completion->content;
    struct an_content_asked asked;
    an_content_request_asked(&asked, x->request, c);
    if (x->o->format == AN_FORMAT_JSON) {
        an_report_content_json(out, c, &asked);
        return;
    }
    struct an_document d;
    an_output_begin(&d, x->o);
    an_report_content(&d, c, &asked);
    an_output_add_document(out, &d, x->request->box.model, x->o);
    an_document_clear(&d);
}

int an_contents_print(const struct an_contents *x, struct an_diags *diags)
{
    const struct an_content *c = x->completion->content;
    struct an_options own = *x->o;
    struct an_text out = {0};
    if (x->folder && write_models(x, diags) < 0)
        return an_output_refuse(diags, x->o);
    if (x->folder)
        own.output = NULL;
    add_listing(&out, x);
    bool good = c->found.n > 0 && c->judged.undecided == 0;
    int status =
        an_output_write(&out, &own, good ? AN_EXIT_HOLDS : AN_EXIT_FAILS);
    an_text_clear(&out);
    return status;
}
