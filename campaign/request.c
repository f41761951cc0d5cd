/* request.c - what a search is asked for, and the searches that it means. */
#include "campaign/request.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/model.h"
#include "search/where.h"
#include "campaign/open.h"
#include "campaign/target.h"

static const struct an_where nowhere = {0};

void an_request_init(struct an_request *r)
{
    *r = (struct an_request){.families = 3, .singlets = SIZE_MAX};
    an_model_init(&r->model);
    fmpq_init(r->unit);
    fmpq_one(r->unit);
}

void an_request_clear(struct an_request *r)
{
    for (size_t i = 0; i < r->nparts; i++) {
        an_search_clear(&r->part[i]);
        an_search_layout_clear(&r->layout[i]);
    }
    free(r->part);
    free(r->layout);
    for (size_t i = 0; i < r->nfiles; i++)
        an_judge_clear(&r->file[i].judge);
    free(r->verdict);
    an_model_clear(&r->model);
    for (size_t i = 0; i < r->nfiles; i++) {
        an_yaml_close(r->file[i].file);
        free(r->file[i].set);
        free(r->file[i].order);
    }
    free(r->file);
    an_wheres_clear(&r->condition);
    fmpq_clear(r->unit);
}

static void request_parts(struct an_request *r, size_t n)
{
    r->part = an_alloc(n, sizeof *r->part);
    r->layout = an_alloc(n, sizeof *r->layout);
    r->nparts = n;
    for (size_t i = 0; i < n; i++) {
        an_search_init(&r->part[i]);
        an_search_layout_init(&r->layout[i]);
    }
}

/* ---- does it go together? */

/* What counts as one solution. */
static int check_classes(const struct an_request *r, struct an_diags *diags)
{
    if (r->modulo && (r->arrangements || r->multiples || r->signs)) {
        an_error(diags, nowhere,
                 "--modulo takes multiples, negatives and orders as one "
                 "solution");
        return an_expected(diags, "--modulo without %s",
                           r->arrangements ? "--all-orders"
                           : r->multiples  ? "--all-multiples"
                                           : "--both-signs");
    }
    if (r->chiral && r->modulo)
        return an_error(diags, nowhere,
                        "--modulo goes with a model or an atlas: a chiral set "
                        "has one U(1)");
    if (r->chiral && r->arrangements)
        return an_error(diags, nowhere, "a chiral set has no order");
    if (r->first && r->nshards > 0)
        return an_error(diags, nowhere,
                        "--first is for whole searches: each shard would end "
                        "by itself");
    if (r->first && r->count)
        return an_error(diags, nowhere,
                        "--first is for lists: --count counts all");
    return 0;
}

int an_unit_read(fmpq_t unit, const char *text, struct an_diags *diags)
{
    if (!text || (an_rational_read(unit, text, strlen(text)) == AN_NUMBER_OK &&
                  fmpq_sgn(unit) > 0))
        return 0;
    an_error(diags, nowhere, "--unit expects a positive rational, got '%s'",
             text);
    return an_expected(diags, "what a charge of 1 stands for: 1, 1/3");
}

static int check_binary(const struct an_request *r, struct an_diags *diags)
{
    if (r->format != AN_SEARCH_BINARY)
        return 0;
    if (!r->output && !r->count)
        return an_error(diags, nowhere,
                        "--format binary needs a file: -o FILE");
    if (r->max > 127)
        return an_error(diags, nowhere,
                        "--format binary holds charges up to 127, --max is %d",
                        r->max);
    return 0;
}

/* It is written when the search is over. */
static int check_document(const struct an_request *r, struct an_diags *diags)
{
    if (r->format != AN_SEARCH_DOCUMENT || (!r->resume && r->nshards == 0))
        return 0;
    an_error(diags, nowhere,
             "%s is for listings: a document is written at the end of a whole "
             "search",
             r->resume ? "--resume" : "--shard");
    return an_expected(diags, "--format text, jsonl, csv or binary");
}

/* *which := the one of n words that the text is; it stays without a text. */
static int read_word(int *which, const char *text, const char *option,
                     const char *const *word, int n, struct an_diags *diags)
{
    struct an_text all = {0};
    for (int i = 0; i < n && text; i++)
        if (strcmp(text, word[i]) == 0) {
            *which = i;
            return 0;
        }
    if (!text)
        return 0;
    for (int i = 0; i < n; i++)
        an_text_printf(&all, "%s%s",
                       i == 0      ? ""
                       : i + 1 < n ? ", "
                                   : " or ",
                       word[i]);
    an_error(diags, nowhere, "%s cannot be '%s'", option, text);
    an_expected(diags, "%s", an_text_string(&all));
    an_text_clear(&all);
    return an_suggest(diags, an_nearest(text, word, (size_t)n));
}

int an_order_read(int *low, int *high, const char *text, struct an_diags *diags)
{
    size_t digits = strspn(text, "0123456789");
    unsigned long n = digits > 0 && digits < 6 ? strtoul(text, NULL, 10)
                                               : AN_SEARCH_MAX_ORDER + 1;
    unsigned long last = n;
    const char *rest = text + digits;
    if (strncmp(rest, "..", 2) == 0) {
        digits = strspn(rest + 2, "0123456789");
        last = digits > 0 && digits < 6 ? strtoul(rest + 2, NULL, 10)
                                        : AN_SEARCH_MAX_ORDER + 1;
        rest += 2 + digits;
    }
    if (*rest == '\0' && n >= 2 && n <= last && last <= AN_SEARCH_MAX_ORDER) {
        *low = (int)n;
        *high = (int)last;
        return 0;
    }
    an_error(diags, nowhere, "--order cannot be '%s'", text);
    return an_expected(diags, "n of Z(n), or several: 6, 2..60; up to %d",
                       AN_SEARCH_MAX_ORDER);
}

static int read_residues(struct an_request *r, struct an_diags *diags)
{
    static const char *const anomalies[] = {"none", "linear", "cubic", "exact"};
    static const char *const up_to[] = {"automorphisms", "inverse", "nothing"};
    int conditions = -1, classes = AN_UP_TO_AUTOMORPHISMS;
    int rc = r->order ? an_order_read(&r->low, &r->high, r->order, diags) : 0;
    rc |= read_word(&conditions, r->anomalies, "--anomalies", anomalies, 4,
                    diags);
    rc |= read_word(&classes, r->up_to, "--up-to", up_to, 3, diags);
    /* In the order of the enum, behind AN_RESIDUES_USUAL. */
    r->conditions = (enum an_residue_conditions)(conditions + 1);
    r->classes = (enum an_residue_classes)classes;
    return rc;
}

int an_request_max(const struct an_request *r, struct an_diags *diags)
{
    if (r->max > 0)
        return 0;
    an_error(diags, nowhere,
             "search needs --max Q, the largest charge, from 1 to %d",
             AN_SEARCH_MAX_CHARGE);
    return an_expected(diags, "anomalon search --atlas sm --max 5");
}

int an_request_check(struct an_request *r, struct an_diags *diags)
{
    int rc = check_classes(r, diags) | read_residues(r, diags);
    rc |= an_unit_read(r->unit, r->unit_text, diags);
    rc |= check_binary(r, diags);
    rc |= check_document(r, diags);
    if (r->resume && !r->output)
        rc = an_error(diags, nowhere,
                      "--resume goes on with a file: it needs -o FILE");
    return rc;
}

/* ---- what is searched for */

static int make_atlas(struct an_request *r, struct an_diags *diags)
{
    const char *name = r->atlas;
    static const char *const names[] = {"sm", "sm+nu", "mssm", "mssm+nu"};
    size_t i = 0;
    while (i < 4 && strcmp(name, names[i]) != 0)
        i++;
    if (i == 4) {
        an_error(diags, nowhere, "--atlas cannot be '%s'", name);
        an_expected(diags, "sm, sm+nu, mssm or mssm+nu");
        return an_suggest(diags, an_nearest(name, names, 4));
    }
    if (r->singlets == SIZE_MAX)
        r->singlets = i % 2 == 1 ? r->families : 0;
    const struct an_search_atlas atlas = {r->families, r->singlets, i >= 2};
    request_parts(r, 1);
    an_search_atlas(&r->part[0], &atlas, r->max);
    an_search_layout_atlas(&r->layout[0], &atlas);
    if (r->modulo && strcmp(r->modulo, "Y") != 0) {
        an_error(diags, nowhere, "--modulo cannot be '%s' for an atlas",
                 r->modulo);
        return an_expected(diags, "Y, hypercharge");
    }
    if (r->modulo)
        an_search_modulo_atlas(&r->part[0], &atlas);
    return an_wheres_apply(&r->part[0], &r->condition, &r->layout[0], NULL,
                           diags);
}

/* Sets whose charges have conditions are searched for by their signs. */
static int make_named_sets(struct an_request *r, struct an_diags *diags)
{
    struct an_search whole;
    struct an_search_layout layout;
    size_t n = 0;
    an_search_init(&whole);
    an_search_layout_init(&layout);
    an_search_chiral_set(&whole, r->chiral, r->max);
    whole.sign = !r->signs;
    an_search_layout_chiral(&layout, r->chiral, r->chiral);
    int rc = an_wheres_apply(&whole, &r->condition, &layout, NULL, diags);
    if (rc == 0)
        rc = an_search_split(&r->part, &n, &whole, diags);
    r->layout = an_alloc(n, sizeof *r->layout);
    r->nparts = n;
    for (size_t i = 0; i < n; i++) {
        an_search_layout_init(&r->layout[i]);
        an_search_layout_chiral(&r->layout[i], r->chiral, r->chiral);
    }
    an_search_layout_clear(&layout);
    an_search_clear(&whole);
    return rc;
}

static int make_sets(struct an_request *r, struct an_diags *diags)
{
    if (r->condition.n > 0)
        return make_named_sets(r, diags);
    request_parts(r, r->signs ? r->chiral - 1 : r->chiral / 2);
    an_search_chiral(r->part, r->chiral, r->max, r->signs);
    for (size_t i = 0; i < r->nparts; i++)
        an_search_layout_chiral(&r->layout[i], r->chiral, i + 1);
    return 0;
}

/* The models that solutions are put into. What is wrong with the file has been
 * said by now, and warnings are said once: here only --where can be. */
static int make_judge(struct an_request *r, struct an_request_file *f,
                      const struct an_yaml_options *how, struct an_diags *diags)
{
    struct an_diags own;
    an_diags_init(&own);
    if (an_judge_init(&f->judge, r->path, f->file, how, &own) < 0) {
        an_diags_clear(diags);
        *diags = own;
        return -1;
    }
    an_diags_clear(&own);
    return 0;
}

/* Are charges of a Z(n) asked for with options of the integers? */
static int check_residues(const struct an_request *r, struct an_diags *diags)
{
    const char *wrong = r->max > 0     ? "--max"
                        : r->unit_text ? "--unit"
                        : r->signs     ? "--both-signs"
                                       : NULL;
    if (wrong) {
        an_error(diags, nowhere,
                 "%s is for charges of a U(1): those of a Z(n) are 0 .. n-1",
                 wrong);
        return an_expected(diags, r->signs ? "--up-to nothing" : "no %s",
                           wrong);
    }
    if (r->format != AN_SEARCH_BINARY || (r->low == r->high && r->high <= 128))
        return 0;
    an_error(diags, nowhere,
             "--format binary holds charges up to 127, of one Z(n)");
    return an_expected(diags, "one order up to 128, or --format jsonl");
}

static int check_integers(const struct an_request *r, struct an_diags *diags)
{
    const char *wrong = r->order       ? "--order"
                        : r->anomalies ? "--anomalies"
                        : r->up_to     ? "--up-to"
                                       : NULL;
    if (wrong)
        return an_error(diags, nowhere, "%s is for unknown charges of a Z(n)",
                        wrong);
    return an_request_max(r, diags);
}

/* What the model of a search says of it. */
static int look_at(struct an_request *r, struct an_diags *diags)
{
    const struct an_model *m = &r->model;
    size_t group = 0;
    if (an_search_group_of(&group, m, diags) < 0)
        return -1;
    r->residues = m->group[group].kind == AN_ZN;
    if (!r->residues)
        return check_integers(r, diags);
    if (!r->order && m->group[group].order <= AN_SEARCH_MAX_ORDER)
        r->low = r->high = (int)m->group[group].order;
    return check_residues(r, diags);
}

/* The search of one file. */
static int make_search(struct an_request *r, size_t i,
                       const struct an_model *model, struct an_diags *diags)
{
    struct an_search *s = &r->part[i];
    struct an_search_layout *l = &r->layout[i];
    const struct an_model *m = r->judges ? &r->file[i].judge.model[0] : model;
    const struct an_search_wish wish = {r->unit, r->max, r->verdict,
                                        r->nverdicts};
    s->residues.conditions = r->conditions;
    s->residues.classes = r->classes;
    s->residues.any_order = r->multiples;
    l->ranges = r->low < r->high;
    int rc = an_search_model(s, l, m, &wish, diags);
    if (rc == 0 && r->modulo)
        rc = an_search_modulo_model(s, l, m, r->modulo, diags);
    if (rc == 0 && r->modulo && !s->sign && !r->residues) {
        rc = an_error(diags, nowhere,
                      "--modulo %s: charges of %s are fixed, and multiples "
                      "would change them",
                      r->modulo, l->group);
        an_expected(diags,
                    "a model in which all charges of %s that are not 0 "
                    "are unknown",
                    l->group);
    }
    if (rc == 0)
        rc = an_wheres_apply(s, &r->condition, l, m, diags);
    return rc;
}

/* how := with the group's order set to n. */
static void set_order(struct an_yaml_options *how, struct an_request_file *f,
                      const char *group, int n)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s=Z(%d)", group, n);
    f->order = an_text_take(&t);
    f->set = an_alloc(how->nset + 1, sizeof *f->set);
    for (size_t i = 0; i < how->nset; i++)
        f->set[i] = how->set[i];
    f->set[how->nset++] = f->order;
    how->set = f->set;
}

static int open_file(struct an_request *r, struct an_request_file *f,
                     const struct an_yaml_options *how, struct an_diags *diags)
{
    return an_model_file_open(&f->file, r->path, r->text, r->ntext, how, diags);
}

/* The searches for several n; what draws a warning draws it for the first. */
static int make_orders(struct an_request *r, const struct an_yaml_options *how,
                       struct an_diags *diags)
{
    size_t group = 0;
    int rc = an_search_group_of(&group, &r->model, diags);
    char *name = an_strdup(r->model.group[group].name);
    r->nfiles = (size_t)(r->high - r->low) + 1;
    request_parts(r, r->nfiles);
    an_yaml_close(r->file[0].file);
    an_model_clear(&r->model);
    free(r->file);
    r->file = an_alloc(r->nfiles, sizeof *r->file);
    for (size_t i = 0; i < r->nfiles && rc == 0; i++) {
        struct an_request_file *f = &r->file[i];
        struct an_yaml_options own = *how;
        struct an_model m;
        struct an_diags said;
        an_diags_init(&said);
        an_model_init(&m);
        set_order(&own, f, name, r->low + (int)i);
        rc = open_file(r, f, &own, &said);
        if (rc == 0)
            rc = an_yaml_build(&m, f->file, &said);
        if (rc == 0 && r->judges)
            rc = make_judge(r, f, &own, &said);
        if (rc == 0)
            rc = make_search(r, i, &m, &said);
        if (rc < 0 || i == 0) {
            an_diags_clear(diags);
            *diags = said;
        } else {
            an_diags_clear(&said);
        }
        if (i == 0)
            r->model = m;
        else
            an_model_clear(&m);
    }
    free(name);
    return rc;
}

static int make_model(struct an_request *r, struct an_diags *diags)
{
    struct an_yaml_options how = r->file_options;
    r->nverdicts = an_wheres_verdicts(&r->verdict, &r->condition);
    r->judges = r->nverdicts > 0;
    how.where = r->verdict;
    how.nwhere = r->nverdicts;
    r->file = an_alloc(1, sizeof *r->file);
    r->nfiles = 1;
    int rc = open_file(r, &r->file[0], &how, diags);
    an_inputs_add_model(r->inputs, r->file[0].file);
    if (rc == 0)
        rc = an_yaml_build(&r->model, r->file[0].file, diags);
    if (rc == 0)
        rc = look_at(r, diags);
    if (rc == 0 && r->order)
        return make_orders(r, &how, diags);
    request_parts(r, 1);
    if (rc == 0 && r->judges)
        rc = make_judge(r, &r->file[0], &how, diags);
    if (rc == 0)
        rc = make_search(r, 0, &r->model, diags);
    return rc;
}

static int make_parts(struct an_request *r, struct an_diags *diags)
{
    if ((r->atlas || r->chiral) && check_integers(r, diags) < 0)
        return -1;
    if (r->atlas)
        return make_atlas(r, diags);
    return r->chiral ? make_sets(r, diags) : make_model(r, diags);
}

int an_request_make(struct an_request *r, struct an_diags *diags)
{
    if (an_request_check(r, diags) < 0)
        return -1;
    an_wheres_init(&r->condition, r->where, r->nwhere);
    if (make_parts(r, diags) < 0)
        return -1;
    for (size_t i = 0; i < r->nparts; i++) {
        struct an_search *s = &r->part[i];
        s->sign = s->sign && !r->signs;
        s->primitive = s->primitive && !r->multiples;
        s->arranged = r->arrangements;
        r->layout[i].both_signs = r->signs;
    }
    return 0;
}
