/* box.c - what a search for content is asked for, and the box that it means.
 */
#include "campaign/box.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/checksum.h"
#include "base/pack.h"
#include "algebra/rational.h"
#include "theory/text/scalar.h"
#include "content/write.h"
#include "report/lists/content.h"
#include "campaign/build.h"

static const struct an_where nowhere = {0};

/* Stands between the build and the request in a subject. */
static const char content_word[] = " content ";

/* More texts than any request has. */
#define MANY 100000

/* Reads one text of a list. */
typedef int an_content_read(struct an_content_request *r, struct an_scalar s,
                            struct an_diags *diags);

void an_content_request_init(struct an_content_request *r)
{
    *r = (struct an_content_request){0};
    an_model_init(&r->model);
    fmpq_init(r->charge_unit);
    fmpq_one(r->charge_unit);
}

void an_content_request_clear(struct an_content_request *r)
{
    an_content_box_clear(&r->box);
    an_model_clear(&r->model);
    an_yaml_content_clear(&r->section);
    an_text_clear(&r->base);
    an_text_clear(&r->subject);
    for (size_t i = 0; i < r->nsources; i++) {
        free(r->source[i].name);
        free(r->source[i].text);
    }
    free(r->source);
    free(r->verdict);
    free(r->verdict_at);
    an_yaml_close(r->opened);
    for (size_t k = 0; k < 3; k++) {
        an_names_clear(r->given[k].v, r->given[k].n);
        an_names_clear(r->own[k].v, r->own[k].n);
    }
    free(r->own_add);
    free(r->own_unit);
    fmpq_clear(r->charge_unit);
    an_content_request_init(r);
}

/* ---- texts of options, or of the file */

/* The place of an option's value. */
static struct an_scalar place(struct an_content_request *r, const char *option,
                              const char *text)
{
    struct an_source *s = &r->source[r->nsources++];
    *s = (struct an_source){.name = an_strdup(option),
                            .text = an_strdup(text),
                            .size = strlen(text)};
    return (struct an_scalar){text, {s, 1, 1}};
}

/* The option if it is given, else what the file says: text NULL if nothing. */
static struct an_scalar choose(struct an_content_request *r, const char *option,
                               const char *text, struct an_scalar file)
{
    return text ? place(r, option, text) : file;
}

/* The same of a list, each text of which read() takes. */
static int choose_all(struct an_content_request *r, const char *option,
                      const char *const *text, size_t n,
                      const struct an_yaml_texts *file,
                      struct an_content_texts *given, an_content_read *read,
                      struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < (n > 0 ? n : file->n); i++) {
        struct an_scalar s = n > 0 ? place(r, option, text[i]) : file->v[i];
        an_names_add(&given->v, &given->n, an_strdup(s.text));
        rc |= read(r, s, diags);
    }
    return rc;
}

/* ---- what they say */

/* "4", "3..5" */
static int read_add(struct an_content_request *r, struct an_scalar add,
                    struct an_diags *diags)
{
    const char *s = add.text;
    if (!s) {
        an_error(diags, nowhere, "how many multiplets may be added?");
        return an_expected(diags, "--add 4, or --add 3..5; or `add` in the "
                                  "section `content` of the file");
    }
    const char *dots = strstr(s, "..");
    long least = 1, most = 1;
    char *first = an_strndup(s, dots ? (size_t)(dots - s) : strlen(s));
    const char *last = dots ? dots + 2 : s;
    int rc = 0;
    if (dots)
        rc = an_scalar_integer(&least, (struct an_scalar){first, add.at}, 1,
                               AN_CONTENT_MAX_MULTIPLETS, diags);
    if (rc == 0)
        rc = an_scalar_integer(
            &most,
            (struct an_scalar){last,
                               an_where_inside(add.at, (size_t)(last - s))},
            least, AN_CONTENT_MAX_MULTIPLETS, diags);
    free(first);
    r->least = (size_t)least;
    r->most = (size_t)most;
    return rc;
}

static int read_fermions(struct an_content_request *r, struct an_scalar s,
                         struct an_diags *diags)
{
    return an_content_add_fermions(&r->box, s.at, s.text, diags);
}

static int read_scalar(struct an_content_request *r, struct an_scalar s,
                       struct an_diags *diags)
{
    return an_content_add_scalar(&r->box, s.at, s.text, diags);
}

static int read_where(struct an_content_request *r, struct an_scalar s,
                      struct an_diags *diags)
{
    if (strncmp(s.text, "heavy=", 6) == 0)
        return an_content_set_heavy(&r->box, an_where_inside(s.at, 6),
                                    s.text + 6, diags);
    if (an_yaml_is_where(s.text) && strchr(s.text, '=')) {
        r->verdict[r->options.nwhere] = s.text;
        r->verdict_at[r->options.nwhere++] = s.at;
        return 0;
    }
    an_error(diags, s.at, "'%s' is no condition", an_quote(s.text).v);
    return an_expected(diags, "heavy=S, or a verdict, neutrinos=Dirac");
}

static int read_unit(struct an_content_request *r, struct an_scalar s,
                     struct an_diags *diags)
{
    if (!s.text)
        return 0;
    if (an_scalar_number(r->charge_unit, s, diags) < 0)
        return -1;
    if (fmpq_sgn(r->charge_unit) <= 0)
        return an_error(diags, s.at, "a unit is a positive number");
    return 0;
}

static int read_max(struct an_content_request *r, struct an_diags *diags)
{
    long max = r->max > 0 ? (long)r->max : AN_CONTENT_MAX;
    int rc = 0;
    if (r->max == 0 && r->section.max.text)
        rc = an_scalar_integer(&max, r->section.max, 1, AN_CONTENT_MAX_UNITS,
                               diags);
    r->charge_max = (size_t)max;
    return rc;
}

/* A condition that holds its name may tell a scalar from others. */
static void mark_named(struct an_content_request *r)
{
    for (size_t k = 0; k < r->box.nscalars; k++)
        for (size_t i = 0; i < r->options.nwhere; i++)
            if (strstr(r->verdict[i], r->box.scalar[k].name))
                r->box.scalar[k].named = true;
}

/* Scalars are there to give masses. */
static int check_scalars(const struct an_content_request *r,
                         struct an_diags *diags)
{
    for (size_t k = 0; k < r->box.nscalars; k++)
        if (!r->box.scalar[k].heavy) {
            an_error(diags, r->box.scalar[k].at,
                     "nothing is asked of scalar '%s'", r->box.scalar[k].name);
            return an_expected(diags, "--where heavy=%s",
                               r->box.scalar[k].name);
        }
    return 0;
}

static int read_box(struct an_content_request *r, struct an_diags *diags)
{
    const struct an_yaml_content *file = &r->section;
    int rc = read_add(r, choose(r, "--add", r->add, file->add), diags);
    r->box.fractional =
        r->any_charge || (file->integral_charge.text &&
                          strcmp(file->integral_charge.text, "false") == 0);
    if (r->nfermions == 0 && file->fermions.n == 0) {
        rc = an_error(diags, nowhere, "which multiplets may be added?");
        an_expected(diags, "--fermions 'SU2L=1,2,3 Y=-1..1:1/2 ell=?'");
    }
    rc |= choose_all(r, "--fermions", r->fermions, r->nfermions,
                     &file->fermions, &r->given[0], read_fermions, diags);
    rc |= choose_all(r, "--scalars", r->scalars, r->nscalars, &file->scalars,
                     &r->given[1], read_scalar, diags);
    rc |= choose_all(r, "--where", r->where, r->nwhere, &file->where,
                     &r->given[2], read_where, diags);
    rc |= read_unit(r, choose(r, "--unit", r->unit, file->unit), diags);
    rc |= read_max(r, diags);
    mark_named(r);
    if (rc == 0)
        rc = check_scalars(r, diags);
    if (rc == 0)
        rc = an_content_box_finish(&r->box, diags);
    return rc == 0 ? 0 : -1;
}

/* ---- the subject: a request as one line */

/* Texts hold anything: newlines are written as \\n. */
static void add_line(struct an_text *out, const struct an_text *t)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->v[i] == '\n')
            an_text_add(out, "\\n");
        else if (t->v[i] == '\\')
            an_text_add(out, "\\\\");
        else
            an_text_add_n(out, t->v + i, 1);
}

static void read_line(struct an_text *t, const char *line)
{
    for (const char *s = line; *s; s++)
        if (*s != '\\' || !s[1])
            an_text_add_n(t, s, 1);
        else
            an_text_add(t, *++s == 'n' ? "\n" : "\\");
}

static void add_subject(struct an_content_request *r)
{
    struct an_text t = {0}, add = {0};
    char *unit = an_rational_text(r->charge_unit);
    an_pack_text(&t, an_text_string(&r->base));
    an_pack_text(&t, r->model.name ? "-" : r->model.file);
    an_text_printf(&add, "%zu..%zu", r->least, r->most);
    an_pack_text(&t, an_text_string(&add));
    for (size_t k = 0; k < 3; k++)
        an_pack_names(&t, r->given[k].v, r->given[k].n);
    an_pack_number(&t, r->box.fractional);
    an_pack_text(&t, unit);
    an_pack_number(&t, r->charge_max);
    an_pack_number(&t, r->verdicts);
    an_text_printf(&r->subject, "%s%s", an_build, content_word);
    add_line(&r->subject, &t);
    free(unit);
    an_text_clear(&add);
    an_text_clear(&t);
}

int an_content_request_make(struct an_content_request *r,
                            struct an_diags *diags)
{
    if (an_yaml_build(&r->model, r->file, diags) < 0 ||
        an_yaml_content_read(&r->section, r->file, diags) < 0)
        return -1;
    an_content_box_init(&r->box, &r->model);
    r->source =
        an_alloc(r->nfermions + r->nscalars + r->nwhere + 2, sizeof *r->source);
    size_t n = r->nwhere + r->section.where.n;
    r->options.where = r->verdict = an_alloc(n, sizeof *r->verdict);
    r->options.where_at = r->verdict_at = an_alloc(n, sizeof *r->verdict_at);
    if (read_box(r, diags) < 0)
        return -1;
    an_yaml_resolved(&r->base, r->file, NULL);
    r->options.parent = an_text_string(&r->base);
    add_subject(r);
    return 0;
}

void an_content_request_asked(struct an_content_asked *asked,
                              const struct an_content_request *r,
                              const struct an_content *c)
{
    struct an_checksum sum = {0};
    struct an_text listing = {0};
    an_content_describe(&listing, c);
    an_checksum_add(&sum, an_text_string(&listing), listing.n);
    an_text_clear(&listing);
    *asked = (struct an_content_asked){
        .unit = r->charge_unit,
        .max = r->charge_max,
        .where = r->options.where,
        .nwhere = r->options.nwhere,
        .verdicts = r->verdicts,
        .checksum = an_checksum_number(&sum),
    };
}

int an_content_request_read(struct an_content_request *r, const char *subject,
                            struct an_diags *diags)
{
    struct an_text t = {0};
    const char *word = strstr(subject, content_word);
    if (word)
        read_line(&t, word + strlen(content_word));
    struct an_unpack u = {an_text_string(&t), an_text_string(&t) + t.n, !word};
    char *text = an_unpack_text(&u), *path = an_unpack_text(&u);
    r->own_add = an_unpack_text(&u);
    for (size_t k = 0; k < 3; k++)
        an_unpack_names(&r->own[k].v, &r->own[k].n, &u, MANY);
    r->any_charge = an_unpack_number(&u, 1);
    r->own_unit = an_unpack_text(&u);
    r->max = (size_t)an_unpack_number(&u, AN_CONTENT_MAX_UNITS);
    r->verdicts = an_unpack_number(&u, 1);
    r->add = r->own_add;
    r->unit = r->own_unit;
    r->fermions = (const char *const *)r->own[0].v;
    r->scalars = (const char *const *)r->own[1].v;
    r->where = (const char *const *)r->own[2].v;
    r->nfermions = r->own[0].n;
    r->nscalars = r->own[1].n;
    r->nwhere = r->own[2].n;
    int rc = 0;
    if (u.bad || u.s != u.end)
        rc = an_error(diags, nowhere, "a shard does not say what it is of");
    if (rc == 0)
        rc = an_yaml_open(&r->opened, path, text, strlen(text), NULL, diags);
    free(text);
    free(path);
    an_text_clear(&t);
    r->file = r->opened;
    return rc == 0 ? an_content_request_make(r, diags) : rc;
}
