/* matter.c - which fields are ordinary matter, by the names of components.
 *
 * uL dL vL nuL eL and their right-handed conjugates, further quarks by their
 * letters or digits (u1L, u2L) unless three generations are called u, d, e or v
 * already: then dR5 and tL are new. Quarks have colour, leptons none.
 */
#include "import/matter.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/generator.h"

/* ---- names */

/* A name without its digits, and without the colour of uLr, uLg, uLb. */
static char *base_name(const char *name)
{
    struct an_text t = {0};
    for (const char *s = name; *s; s++)
        if (!isdigit((unsigned char)*s))
            an_text_add_n(&t, s, 1);
    if (t.n > 2 && strchr("rgb", t.v[t.n - 1]) && strchr("LR", t.v[t.n - 2]))
        t.v[--t.n] = '\0';
    return an_text_take(&t);
}

static enum an_ordinary named(const char *name)
{
    static const struct {
        const char *name;
        enum an_ordinary kind;
    } table[] = {
        {"u", AN_UP_QUARK},         {"c", AN_UP_QUARK},
        {"t", AN_UP_QUARK},         {"d", AN_DOWN_QUARK},
        {"s", AN_DOWN_QUARK},       {"b", AN_DOWN_QUARK},
        {"e", AN_CHARGED_LEPTON},   {"mu", AN_CHARGED_LEPTON},
        {"tau", AN_CHARGED_LEPTON}, {"v", AN_NEUTRINO},
        {"nu", AN_NEUTRINO},
    };
    size_t n = strlen(name);
    char hand = n > 0 ? name[n - 1] : '\0';
    if (hand != 'L' && hand != 'R')
        return AN_NOT_ORDINARY;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strlen(table[i].name) == n - 1 &&
            memcmp(table[i].name, name, n - 1) == 0)
            return table[i].kind == AN_NEUTRINO && hand == 'R'
                       ? AN_RIGHT_NEUTRINO
                       : table[i].kind;
    return AN_NOT_ORDINARY;
}

static bool is_matter(const struct an_draft_field *f)
{
    return strcmp(f->type, "left") == 0 || strcmp(f->type, "right") == 0 ||
           strcmp(f->type, "superfield") == 0;
}

/* The generations of matter that have a component of that name. */
static size_t generations_of(const struct an_draft *d, const char *name,
                             char hand)
{
    size_t sum = 0, n = strlen(name);
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++) {
            const char *part = d->field[i].part[k].name;
            if (is_matter(&d->field[i]) && strncmp(part, name, n) == 0 &&
                part[n] == hand && !part[n + 1])
                sum += d->field[i].generations;
        }
    return sum;
}

/* How the first family is called, whose name stands for all when three
 * generations have it. */
static size_t first_family(const struct an_draft *d, enum an_ordinary kind,
                           char hand)
{
    switch (kind) {
    case AN_UP_QUARK:
        return generations_of(d, "u", hand);
    case AN_DOWN_QUARK:
        return generations_of(d, "d", hand);
    case AN_CHARGED_LEPTON:
        return generations_of(d, "e", hand);
    default:
        return generations_of(d, "v", hand) + generations_of(d, "nu", hand);
    }
}

static bool is_first_family(const char *name)
{
    size_t n = strlen(name);
    return (n == 2 && strchr("udev", name[0])) ||
           (n == 3 && strncmp(name, "nu", 2) == 0);
}

static enum an_ordinary by_name(const struct an_draft *d, size_t i, size_t k)
{
    const char *name = d->field[i].part[k].name;
    if (!is_matter(&d->field[i]))
        return AN_NOT_ORDINARY;
    char *base = base_name(name);
    enum an_ordinary kind = named(base);
    bool first = strcmp(base, name) == 0 && is_first_family(name);
    char hand = *base ? base[strlen(base) - 1] : '\0';
    free(base);
    if (kind != AN_NOT_ORDINARY && !first && first_family(d, kind, hand) >= 3)
        return AN_NOT_ORDINARY;
    return kind;
}

/* ---- colour */

static bool is_su(const struct an_draft *d, size_t g, int n)
{
    const struct an_group *x = &d->model.group[g];
    return x->kind == AN_SIMPLE && x->family == AN_SU && x->size == n &&
           x->gauged;
}

static bool is_called_colour(const char *name)
{
    char *low = an_strdup(name);
    for (char *s = low; *s; s++)
        *s = (char)tolower((unsigned char)*s);
    bool is = strstr(low, "color") || strstr(low, "colour") ||
              strcmp(low, "su3c") == 0;
    free(low);
    return is;
}

static bool is_quark(enum an_ordinary kind)
{
    return kind == AN_UP_QUARK || kind == AN_DOWN_QUARK;
}

/* Does a field with a quark's name transform under g? */
static bool acts_on_quarks(const struct an_draft *d, size_t g)
{
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; d->field[i].value[g] && k < d->field[i].nparts; k++)
            if (is_quark(by_name(d, i, k)))
                return true;
    return false;
}

/* The place of a weight of a fundamental or its conjugate, 0 for the highest:
 * w_0 = (1, 0, ..), w_j has -1 before a 1 at j; of the conjugate minus them. */
static size_t place_of(const struct an_draft *d, size_t field, size_t g,
                       const struct an_draft_part *part)
{
    const struct an_model *m = &d->model;
    const int *w = part->weight + m->first_label[g];
    size_t rank = (size_t)m->group[g].lie.rank, j = 0;
    int sign = m->field[field].group[g].labels[0] == 1 ? 1 : -1;
    while (j < rank && w[j] == 0)
        j++;
    if (j < rank && sign * w[j] < 0)
        j++;
    return j;
}

static bool is_fundamental(const struct an_draft *d, size_t field, size_t g)
{
    int rank = d->model.group[g].lie.rank, sum = 0;
    const int *labels = d->model.field[field].group[g].labels;
    for (int k = 0; k < rank; k++)
        sum += labels[k];
    return sum == 1 && (labels[0] == 1 || labels[rank - 1] == 1);
}

/* Do quarks stand at three places in a row of fundamentals of a larger SU(N),
 * and no leptons there? *node := the first. */
static bool holds_colour(size_t *node, const struct an_draft *d, size_t g)
{
    const struct an_group *x = &d->model.group[g];
    bool quark[AN_MAX_RANK + 1] = {false}, lepton[AN_MAX_RANK + 1] = {false};
    size_t n = 0, first = 0, places = (size_t)x->lie.rank + 1;
    if (x->kind != AN_SIMPLE || x->family != AN_SU || x->size < 4 ||
        !x->gauged || !d->group[g].expanded)
        return false;
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++) {
            enum an_ordinary kind = by_name(d, i, k);
            if (kind == AN_NOT_ORDINARY || !d->field[i].part[k].known ||
                !is_fundamental(d, i, g))
                continue;
            size_t at = place_of(d, i, g, &d->field[i].part[k]);
            (is_quark(kind) ? quark : lepton)[at] = true;
        }
    while (first < places && !quark[first])
        first++;
    while (first + n < places && quark[first + n] && !lepton[first + n])
        n++;
    for (size_t k = first + n; k < places; k++)
        n += quark[k];
    *node = first;
    return n == 3;
}

struct an_draft_colour an_draft_find_colour(const struct an_draft *d)
{
    struct an_draft_colour c = {d->ngroups, 0, 0};
    size_t n = 0;
    for (size_t g = 0; g < d->ngroups; g++)
        if (is_su(d, g, 3) && is_called_colour(d->group[g].name) &&
            (acts_on_quarks(d, g) || strcmp(d->group[g].name, "color") == 0))
            return (struct an_draft_colour){g, 0, 0};
    for (size_t g = 0; g < d->ngroups; g++)
        if (is_su(d, g, 3) && (!d->group[g].expanded || acts_on_quarks(d, g))) {
            c.group = g;
            n++;
        }
    for (size_t g = 0, node; n == 0 && g < d->ngroups; g++)
        if (holds_colour(&node, d, g)) {
            c = (struct an_draft_colour){g, node, 2};
            break;
        }
    if (n > 1)
        c.group = d->ngroups;
    return c;
}

bool an_draft_has_colour(const struct an_draft *d,
                         const struct an_draft_colour *colour, size_t i,
                         const int *weight)
{
    if (colour->group >= d->ngroups || !d->field[i].value[colour->group])
        return false;
    size_t at = d->model.first_label[colour->group] + colour->node;
    bool has = colour->nodes == 0 || !weight;
    for (size_t k = 0; weight && k < colour->nodes; k++)
        has |= weight[at + k] != 0;
    return has;
}

enum an_ordinary an_draft_ordinary(const struct an_draft *d,
                                   const struct an_draft_colour *colour,
                                   size_t i, size_t k)
{
    enum an_ordinary kind = by_name(d, i, k);
    const struct an_draft_part *part = &d->field[i].part[k];
    if (colour->group < d->ngroups &&
        is_quark(kind) != an_draft_has_colour(
                              d, colour, i, part->known ? part->weight : NULL))
        return AN_NOT_ORDINARY;
    return kind;
}

/* ---- sectors */

struct matter {
    struct an_draft *d;
    struct an_draft_colour colour;
    size_t left;             /* a group; ngroups for none */
    bool told;               /* names and charges that disagree */
    enum an_ordinary **kind; /* of each field's parts */
};

/* The factor besides colour under which the field transforms, if it is the only
 * one and expanded. */
static bool only_group(size_t *group, const struct matter *x, size_t field)
{
    const struct an_draft *d = x->d;
    size_t n = 0;
    for (size_t g = 0; g < d->ngroups; g++)
        if (g != x->colour.group && d->field[field].value[g] &&
            d->model.group[g].kind == AN_SIMPLE) {
            *group = g;
            n++;
        }
    return n == 1 && d->group[*group].expanded;
}

static size_t count_ordinary(const struct matter *x, size_t i)
{
    size_t n = 0, right = 0;
    for (size_t k = 0; k < x->d->field[i].nparts; k++) {
        right += x->kind[i][k] == AN_RIGHT_NEUTRINO;
        n += x->kind[i][k] != AN_NOT_ORDINARY;
    }
    return n == right ? 0 : n;
}

/* "components: [vL, eL, N], visible: [vL, eL]", for the caller to free; NULL
 * where names cannot be given. */
static char *components_line(const struct matter *x, size_t i)
{
    const struct an_draft_field *f = &x->d->field[i];
    struct an_text t = {0};
    size_t g = 0, n = f->nparts;
    const struct an_draft_part *at[AN_MAX_RANK + 1] = {NULL};
    if (!only_group(&g, x, i) || n > AN_MAX_RANK + 1 ||
        n != (size_t)x->d->model.group[g].size)
        return NULL;
    for (size_t k = 0; k < n; k++) {
        size_t place = n;
        if (f->part[k].known)
            place = place_of(x->d, i, g, &f->part[k]);
        if (place < n && x->d->model.field[i].group[g].labels[0] != 1)
            place = n - 1 - place;
        if (place >= n || at[place])
            return NULL;
        at[place] = &f->part[k];
    }
    an_text_add(&t, "components: [");
    for (size_t k = 0; k < n; k++)
        an_text_printf(&t, "%s%s", k ? ", " : "", at[k]->name);
    an_text_add(&t, "], visible: [");
    for (size_t k = 0, some = 0; k < n; k++)
        if (x->kind[i][at[k] - f->part] != AN_NOT_ORDINARY)
            an_text_printf(&t, "%s%s", some++ ? ", " : "", at[k]->name);
    an_text_add(&t, "]");
    return an_text_take(&t);
}

static bool has_vev(const struct an_draft *d, size_t field)
{
    for (size_t s = 0; s < d->nsteps; s++)
        for (size_t i = 0; i < d->step[s].n; i++)
            if (d->step[s].vev[i].field == field)
                return true;
    return false;
}

/* Is it a doublet of `left` alone? */
static bool is_doublet(const struct matter *x, size_t i)
{
    const struct an_draft *d = x->d;
    for (size_t g = 0; g < d->ngroups; g++)
        if (d->model.group[g].kind == AN_SIMPLE &&
            (d->field[i].value[g] != NULL) != (g == x->left))
            return false;
    return x->left < d->ngroups && is_su(d, x->left, 2) &&
           strcmp(d->field[i].value[x->left], "2") == 0;
}

static void find_sector(struct matter *x, size_t i)
{
    struct an_draft_field *f = &x->d->field[i];
    size_t n = count_ordinary(x, i);
    if (is_matter(f) && n > 0) {
        f->line = n < f->nparts ? components_line(x, i) : NULL;
        f->visible = !f->line;
        if (n < f->nparts && !f->line)
            an_draft_comment(&f->comment,
                             "guessed: all of it is ordinary matter");
    } else if (strcmp(f->type, "scalar") == 0 ||
               strcmp(f->type, "superfield") == 0) {
        f->visible = is_doublet(x, i) && has_vev(x->d, i);
    }
}

/* ---- doublets */

/* Has the field a left-handed component of the kind? */
static bool has_left(const struct matter *x, size_t i, enum an_ordinary kind)
{
    for (size_t k = 0; k < x->d->field[i].nparts; k++)
        if (x->kind[i][k] == kind && strchr(x->d->field[i].part[k].name, 'L'))
            return true;
    return false;
}

/* The simple factor besides colour of which quarks and leptons called L are
 * multiplets; else the one called left. */
static size_t find_left(const struct matter *x)
{
    const struct an_draft *d = x->d;
    size_t group = 0;
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++) {
            const char *name = d->field[i].part[k].name;
            if (x->kind[i][k] != AN_NOT_ORDINARY && strchr(name, 'L') &&
                only_group(&group, x, i))
                return group;
        }
    return an_draft_find_group(d, "left");
}

/* Has each ordinary component of the field the charge that its name says? */
static bool is_charged_so(const struct matter *x, size_t i)
{
    static const int thirds[] = {
        [AN_UP_QUARK] = 2, [AN_DOWN_QUARK] = -1, [AN_CHARGED_LEPTON] = -3};
    const struct an_draft *d = x->d;
    bool fits = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t k = 0; fits && k < d->field[i].nparts; k++) {
        enum an_ordinary kind = x->kind[i][k];
        if (kind == AN_NOT_ORDINARY || kind == AN_RIGHT_NEUTRINO)
            continue;
        fits =
            an_draft_part_charge(q, d, d->generator, i, &d->field[i].part[k]);
        fmpq_mul_ui(q, q, 3);
        fits = fits && fmpq_equal_si(q, kind == AN_NEUTRINO ? 0 : thirds[kind]);
    }
    fmpq_clear(q);
    return fits;
}

/* "l", or "[l1, l2]" of several; NULL of none, or where one has not the charges
 * of its name. add writes one of them. */
static char *list(struct matter *x, enum an_ordinary kind,
                  void (*add)(struct an_text *t, const struct matter *x,
                              size_t i))
{
    struct an_text t = {0}, whole = {0};
    size_t n = 0, g = 0;
    bool fits = true;
    for (size_t i = 0; i < x->d->nfields; i++)
        if (has_left(x, i, kind) && only_group(&g, x, i)) {
            if (n++ == 0)
                x->d->doublets_at = x->d->field[i].at;
            else
                an_text_add(&t, ", ");
            add(&t, x, i);
            bool its = is_charged_so(x, i);
            if (!its && !x->told)
                an_draft_note(x->d,
                              "line %zu: components of %s have not the charges "
                              "of what they are called: not used for active "
                              "neutrinos and processes",
                              x->d->field[i].at.line, x->d->field[i].name);
            x->told |= !its;
            fits = fits && its;
        }
    if (n == 0 || !fits) {
        an_text_clear(&t);
        return NULL;
    }
    an_text_printf(&whole, n > 1 ? "[%s]" : "%s", an_text_string(&t));
    an_text_clear(&t);
    return an_text_take(&whole);
}

static void add_name(struct an_text *t, const struct matter *x, size_t i)
{
    an_text_add(t, x->d->field[i].name);
}

/* The neutrino's component where it is not the upper one of a doublet. */
static void add_neutrino(struct an_text *t, const struct matter *x, size_t i)
{
    const struct an_draft_field *f = &x->d->field[i];
    size_t k = 0, g = 0;
    while (x->kind[i][k] != AN_NEUTRINO)
        k++;
    bool lower = only_group(&g, x, i) && is_su(x->d, g, 2) &&
                 f->part[k].known &&
                 f->part[k].weight[x->d->model.first_label[g]] == -1;
    if (f->line)
        an_text_printf(t, "{field: %s, component: %s}", f->name,
                       f->part[k].name);
    else if (lower)
        an_text_printf(t, "{field: %s, component: {%s: [-1]}}", f->name,
                       x->d->group[g].name);
    else
        an_text_add(t, f->name);
}

static void find_doublets(struct matter *x)
{
    struct an_draft *d = x->d;
    if (x->left >= d->ngroups || !d->charge)
        return;
    d->active = list(x, AN_NEUTRINO, add_neutrino);
    if (x->told)
        return;
    for (size_t i = 0; i < d->nfields; i++)
        for (size_t k = 0; k < d->field[i].nparts; k++)
            if (d->active && !d->active_comment &&
                !strstr(d->active, "component:") &&
                x->kind[i][k] == AN_NEUTRINO)
                an_draft_comment(&d->active_comment, "component %s",
                                 d->field[i].part[k].name);
    char *quarks = list(x, AN_UP_QUARK, add_name);
    char *leptons = list(x, AN_NEUTRINO, add_name);
    if (quarks && leptons && is_su(d, x->left, 2)) {
        struct an_text t = {0};
        an_text_printf(&t, "{quarks: %s, leptons: %s}", quarks, leptons);
        d->processes = an_text_take(&t);
    }
    free(quarks);
    free(leptons);
}

/* `colour: color`, or {SU4: [1, 2]} */
static void write_colour(struct an_draft *d, const struct an_draft_colour *c)
{
    struct an_text t = {0};
    if (c->group >= d->ngroups)
        return;
    const char *name = d->group[c->group].name;
    if (c->nodes > 0)
        an_text_printf(&t, "{%s: [%zu, %zu]}", name, c->node + 1, c->node + 2);
    else
        an_text_add(&t, name);
    d->colour = an_text_take(&t);
    if (c->nodes > 0)
        an_draft_comment(&d->colour_comment,
                         "guessed: the places of quarks in %s", name);
    else if (strcmp(name, "color") != 0)
        an_draft_comment(&d->colour_comment, "guessed: the SU(3) of quarks");
}

void an_draft_find_matter(struct an_draft *d)
{
    struct matter x = {.d = d, .colour = an_draft_find_colour(d)};
    x.kind = an_alloc(d->nfields, sizeof *x.kind);
    for (size_t i = 0; i < d->nfields; i++) {
        x.kind[i] = an_alloc(d->field[i].nparts, sizeof **x.kind);
        for (size_t k = 0; k < d->field[i].nparts; k++)
            x.kind[i][k] = an_draft_ordinary(d, &x.colour, i, k);
    }
    x.left = find_left(&x);
    write_colour(d, &x.colour);
    for (size_t i = 0; i < d->nfields; i++)
        find_sector(&x, i);
    find_doublets(&x);
    for (size_t i = 0; i < d->nfields; i++)
        free(x.kind[i]);
    free(x.kind);
}
