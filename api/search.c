/* search.c - a search, whose solutions are told one by one. */
#include "api/search.h"

#include <string.h>

#include "base/limits.h"
#include "api/api.h"
#include "api/call.h"
#include "campaign/campaign.h"
#include "campaign/document.h"
#include "campaign/request.h"

static const struct an_where nowhere = {0};

/* Solutions that a document lists, and a verbose one: as the program does. */
#define ROWS 100
#define MANY_ROWS 1000

/* What becomes of the lines that a search writes: each whole one is told, or
 * all are the report. */
struct listener {
    struct an_call *call;
    struct an_text line; /* that is told */
    bool ended;          /* the caller has heard enough */
};

static bool tell(struct listener *l, const char *line, size_t n)
{
    const struct an_api_searching *s = l->call->options->search;
    l->line.n = 0;
    an_text_add_n(&l->line, line, n);
    l->ended = l->ended || !s->take(s->context, an_text_string(&l->line));
    return !l->ended;
}

static bool hear(void *context, const char *text, size_t n)
{
    struct listener *l = context;
    const struct an_api_searching *s = l->call->options->search;
    if (!s || !s->take) {
        an_text_add_n(&l->call->out, text, n);
        return true;
    }
    while (n > 0) {
        const char *end = memchr(text, '\n', n);
        size_t k = end ? (size_t)(end - text) : n;
        if (!tell(l, text, k))
            return false;
        k += end != NULL;
        text += k;
        n -= k;
    }
    return true;
}

static bool stops(void *context)
{
    const struct listener *l = context;
    const struct an_api_searching *s = l->call->options->search;
    return l->ended || (s && s->stop && s->stop(s->context));
}

static int read_number(int x, int most, const char *what,
                       struct an_diags *diags)
{
    return x >= 0 && x <= most
               ? 0
               : an_error(diags, nowhere,
                          "%s is %d; expected a number from 1 to %d", what, x,
                          most);
}

static int read_request(struct an_request *r, const struct an_call *call,
                        struct an_diags *diags)
{
    static const struct an_api_searching none;
    const struct an_api_options *o = call->options;
    const struct an_api_searching *s = o->search ? o->search : &none;
    r->max = o->max;
    r->threads = s->threads;
    r->atlas = s->atlas;
    r->families = s->families > 0 ? (size_t)s->families : r->families;
    r->singlets = s->singlets > 0 ? (size_t)s->singlets : r->singlets;
    r->chiral = s->chiral_set > 0 ? (size_t)s->chiral_set : 0;
    r->unit_text = s->unit;
    r->order = s->order;
    r->anomalies = s->anomalies;
    r->up_to = s->up_to;
    r->modulo = s->modulo;
    r->arrangements = s->all_orders;
    r->multiples = s->all_multiples;
    r->signs = s->both_signs;
    r->first = s->first;
    r->count = s->count;
    r->where = s->where;
    r->nwhere = s->nwhere;
    r->format = an_search_formats[call->writing.format];
    r->rows = o->verbose ? MANY_ROWS : ROWS;
    int rc = read_number(o->max, AN_SEARCH_MAX_CHARGE, "max", diags);
    rc |= read_number(s->threads, AN_MAX_THREADS, "threads", diags);
    rc |= read_number(s->families, AN_MAX_COPIES, "families", diags);
    rc |= read_number(s->singlets, AN_MAX_COPIES, "singlets", diags);
    rc |= read_number(s->chiral_set, AN_SEARCH_MAX_WIDTH, "chiral_set", diags);
    if (s->chiral_set == 1)
        rc = an_error(diags, nowhere, "chiral_set is 1; one charge is no set");
    return rc;
}

/* Exactly one of a model, an atlas and a number of chiral charges. */
static int read_subject(struct an_request *r, const struct an_call *call,
                        const char *model, size_t size, struct an_diags *diags)
{
    if ((model != NULL) + (r->atlas != NULL) + (r->chiral > 0) != 1) {
        an_error(diags, nowhere, "search takes one thing to search for");
        return an_expected(diags, "a model, atlas or chiral_set");
    }
    if (!model)
        return 0;
    r->path = call->name;
    r->text = model;
    r->ntext = size;
    r->file_options = call->how;
    return 0;
}

static int run(struct an_call *call, struct an_request *r)
{
    struct listener listener = {.call = call};
    struct an_campaign c = {.request = r, .stop = stops, .context = &listener};
    r->take = hear;
    r->context = &listener;
    int status = an_campaign_run(&c, &call->diags);
    if (status == 0 && r->format == AN_SEARCH_DOCUMENT && !c.interrupted) {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_campaign_document(&d, &c);
        an_call_write(call, &d, r->path ? &r->model : NULL);
    }
    if (status == 0 && (c.store.found == 0 || c.store.undecided > 0))
        status = AN_API_FAILS;
    r->context = NULL;
    an_campaign_clear(&c);
    an_text_clear(&listener.line);
    return status;
}

int an_call_search(struct an_call *call, const char *model, size_t size)
{
    struct an_request r;
    an_request_init(&r);
    int status = read_request(&r, call, &call->diags);
    if (status == 0)
        status = read_subject(&r, call, model, size, &call->diags);
    if (status == 0)
        status = an_request_make(&r, &call->diags);
    if (status == 0)
        status = run(call, &r);
    an_request_clear(&r);
    return status;
}
