/* circle.c - the fields on the unit circle, each at its phase.
 *
 * Fields with the same phase share a place: a mark for each of them, from the
 * circle inwards, and one label outside. Which fields they are stands in a list
 * below, so that no label is long. A label that would cover another one moves
 * outwards, with a line to its place.
 */
#include "report/picture/circle.h"

#include <stdlib.h>

#include "algebra/math.h"
#include "base/mem.h"
#include "base/text.h"
#include "report/picture/svg.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "verdict/check.h"

#define WIDTH 400
#define RADIUS 96
#define CENTRE_Y 152
#define FAR_Y 190    /* the same where labels need several rings */
#define MANY 12      /* places that need no more than one */
#define MARK 11      /* from one mark to the next one inwards */
#define MOST_MARKS 7 /* at one place */
#define LINE 21
#define COLUMNS 40 /* of a line of the list */
#define LABEL_X 34 /* half a label */
#define LABEL_Y 15

/* The components with one phase: row[0..n), by field. */
struct place {
    const struct an_residual_charge *const *row;
    size_t n;
};

struct circle {
    struct an_document *d;
    const struct an_check *c;
    size_t vacuum, order;
    const struct an_residual *r;
    const struct an_residual_charge **row; /* all components, by phase */
    struct place *place;
    size_t nplaces;
    bool has_dark, has_loose;
    struct an_text svg, words;
    long centre, y;
};

/* ---- places */

/* A component and its phase, before they are sorted. */
struct turned {
    const struct an_residual_charge *charge;
    const fmpq *turns;
    size_t index;
};

static int compare(const void *x, const void *y)
{
    const struct turned *a = x, *b = y;
    int d = fmpq_cmp(a->turns, b->turns);
    if (d == 0 && a->charge->field != b->charge->field)
        d = a->charge->field < b->charge->field ? -1 : 1;
    if (d == 0)
        d = a->index < b->index ? -1 : 1;
    return d;
}

static void find_places(struct circle *k)
{
    size_t n = k->r->ncharges;
    struct turned *all = an_alloc(n, sizeof *all);
    for (size_t i = 0; i < n; i++)
        all[i] = (struct turned){&k->r->charge[i],
                                 &k->r->charge[i].turns[k->order], i};
    qsort(all, n, sizeof *all, compare);
    k->row = an_alloc(n, sizeof *k->row);
    k->place = an_alloc(n, sizeof *k->place);
    for (size_t i = 0; i < n; i++) {
        k->row[i] = all[i].charge;
        if (i == 0 || !fmpq_equal(all[i].turns, all[i - 1].turns))
            k->place[k->nplaces++] = (struct place){&k->row[i], 0};
        k->place[k->nplaces - 1].n++;
    }
    free(all);
}

/* The rows from i on that belong to the same field. */
static size_t field_rows(const struct place *p, size_t i)
{
    size_t j = i;
    while (j < p->n && p->row[j]->field == p->row[i]->field)
        j++;
    return j - i;
}

static bool is_dark(const struct circle *k, size_t field)
{
    const struct an_dark_matter *d = &k->c->vacuum[k->vacuum].dark_matter;
    for (size_t i = 0; d->stable && i < d->dark.n; i++)
        if (d->dark.v[i].field == field && !d->dark.v[i].eaten)
            return true;
    return false;
}

/* " (2/3, −1/3)": the electric charges of some components of a field. */
static const char *charges(const struct circle *k,
                           const struct an_residual_charge *const *row,
                           size_t n)
{
    const char *list = "";
    for (size_t i = 0; i < n; i++) {
        bool seen = false;
        for (size_t j = 0; j < i && !seen; j++)
            seen = fmpq_equal(row[j]->electric, row[i]->electric);
        if (!seen)
            list = an_said_next(k->d, list, ", ",
                                an_said_number(k->d, row[i]->electric));
    }
    return an_said(k->d, " (%s)", list);
}

/* A field, with the generations or the charges that are meant when these are
 * not all of it. */
static const char *name_of(const struct circle *k,
                           const struct an_residual_charge *const *row,
                           size_t n)
{
    const struct an_field *f = &k->c->model->field[row[0]->field];
    struct an_text list = {0};
    struct an_label name;
    size_t all = 0, same = 0, last = 0;
    for (size_t i = 0; i < k->r->ncharges; i++)
        if (k->r->charge[i].field == row[0]->field) {
            all++;
            same += k->r->charge[i].generation == row[0]->generation &&
                    fmpq_equal(&k->r->charge[i].turns[k->order],
                               &row[0]->turns[k->order]);
        }
    for (size_t i = 0; i < n && n < all; i++) {
        size_t g = row[i]->generation + 1;
        if (g <= last)
            continue;
        an_text_printf(&list, last ? ",%zu" : "%zu", g);
        last = g;
    }
    an_label_init(&name, f);
    if (last)
        an_label_generations(&name, an_text_string(&list));
    an_text_clear(&list);
    bool some = n < all && (last == 0 || same * f->generations < all);
    return an_said(k->d, "%s%s", an_said_taken(k->d, an_label_take(&name)),
                   some ? charges(k, row, n) : "");
}

/* ---- marks on the circle */

/* The mark of a field, whose components with this phase are row[0..n). */
static void draw_mark(struct circle *k,
                      const struct an_residual_charge *const *row, size_t n,
                      long x, long y)
{
    bool loose = true;
    for (size_t i = 0; i < n; i++)
        loose = loose && !row[i]->canonical;
    if (is_dark(k, row[0]->field)) {
        an_text_printf(
            &k->svg, "<path class=\"dark\" d=\"M%ld %ldl6 6l-6 6l-6 -6z\"/>\n",
            x, y - 6);
        k->has_dark = true;
        return;
    }
    an_text_printf(&k->svg,
                   "<circle class=\"%s\" cx=\"%ld\" cy=\"%ld\" r=\"4\"/>\n",
                   loose ? "loose" : "point", x, y);
    k->has_loose = k->has_loose || loose;
}

static void draw_marks(struct circle *k, const struct place *p)
{
    const fmpq *turns = &p->row[0]->turns[k->order];
    int shown = 0;
    for (size_t i = 0; i < p->n && shown < MOST_MARKS; i += field_rows(p, i)) {
        long x, y;
        an_svg_point(&x, &y, turns, RADIUS - MARK * shown++);
        draw_mark(k, p->row + i, field_rows(p, i), WIDTH / 2 + x,
                  k->centre - y);
    }
}

/* ---- labels around it */

static const char *root_of(const struct circle *k, const struct place *p)
{
    return an_said_root(k->d, &p->row[0]->turns[k->order],
                        &k->r->discrete.v[k->order], k->r->discrete.n > 1);
}

/* A place for a label that covers none of the n before it; false when there is
 * none: the list has it. */
static bool find_free(long *x, long *y, const fmpq *turns, long (*taken)[2],
                      size_t n)
{
    for (long radius = RADIUS + 24; radius < RADIUS + 24 + 4 * LABEL_Y;
         radius += LABEL_Y) {
        bool is_free = true;
        an_svg_point(x, y, turns, radius);
        for (size_t i = 0; i < n && is_free; i++)
            is_free = labs(*x - taken[i][0]) >= LABEL_X ||
                      labs(*y - taken[i][1]) >= LABEL_Y;
        if (is_free)
            return true;
    }
    return false;
}

static void draw_labels(struct circle *k)
{
    long(*taken)[2] = an_alloc(k->nplaces, sizeof *taken);
    size_t n = 0;
    for (size_t i = 0; i < k->nplaces; i++) {
        const fmpq *turns = &k->place[i].row[0]->turns[k->order];
        long x, y, nx, ny;
        if (!find_free(&x, &y, turns, taken, n))
            continue;
        taken[n][0] = x;
        taken[n++][1] = y;
        an_svg_point(&nx, &ny, turns, RADIUS + 6);
        if (labs(x - nx) + labs(y - ny) > 32)
            an_text_printf(
                &k->svg, "<path class=\"lead\" d=\"M%ld %ldL%ld %ld\"/>\n",
                WIDTH / 2 + nx, k->centre - ny, WIDTH / 2 + x - (x - nx) / 5,
                k->centre - y + (y - ny) / 5);
        an_svg_label(&k->svg, WIDTH / 2 + x, k->centre - y + 5, true,
                     root_of(k, &k->place[i]));
    }
    free(taken);
}

/* ---- the list below */

static void draw_place(struct circle *k, const struct place *p)
{
    const char *root = root_of(k, p), *line = "";
    size_t width = 0;
    an_svg_label(&k->svg, 16, k->y, false, root);
    an_text_printf(&k->words, "%s %s: ", k->words.n ? ";" : "", root);
    for (size_t i = 0, n; i < p->n; i += n) {
        n = field_rows(p, i);
        const char *name =
            an_said(k->d, "%s%s", is_dark(k, p->row[i]->field) ? "◆ " : "",
                    name_of(k, p->row + i, n));
        if (*line && width + an_math_width(name) > COLUMNS) {
            an_svg_label(&k->svg, 84, k->y, false, line);
            line = "";
            k->y += LINE;
        }
        name = an_said(k->d, "%s%s", name, i + n < p->n ? ", " : "");
        line = an_said(k->d, "%s%s", line, name);
        width = an_math_width(line);
        an_text_add(&k->words, name);
    }
    an_svg_label(&k->svg, 84, k->y, false, line);
    k->y += LINE;
}

/* What the marks mean. */
static void draw_key(struct circle *k)
{
    struct an_text omega = {0};
    an_say_omega(&omega, &k->r->discrete.v[k->order], k->r->discrete.n > 1);
    an_svg_label(&k->svg, 16, k->y, false, an_said_text(k->d, &omega));
    k->y += LINE;
    if (k->has_dark) {
        an_text_printf(&k->svg,
                       "<path class=\"dark\" d=\"M22 %ldl6 6l-6 6l-6 -6z\"/>\n",
                       k->y - 11);
        an_svg_label(&k->svg, 36, k->y, false, "dark matter candidate");
        k->y += LINE;
    }
    if (k->has_loose) {
        an_text_printf(
            &k->svg, "<circle class=\"loose\" cx=\"22\" cy=\"%ld\" r=\"4\"/>\n",
            k->y - 5);
        an_svg_label(&k->svg, 36, k->y, false,
                     "up to an unbroken gauge symmetry");
        k->y += LINE;
    }
}

static void draw(struct circle *k)
{
    an_text_printf(&k->svg,
                   "<circle class=\"ring\" cx=\"%d\" cy=\"%ld\" r=\"%d\"/>\n"
                   "<path class=\"ring\" d=\"M%d %ldH%dM%d %ldV%ld\"/>\n",
                   WIDTH / 2, k->centre, RADIUS, WIDTH / 2 - RADIUS - 6,
                   k->centre, WIDTH / 2 + RADIUS + 6, WIDTH / 2,
                   k->centre - RADIUS - 6, k->centre + RADIUS + 6);
    for (size_t i = 0; i < k->nplaces; i++)
        draw_marks(k, &k->place[i]);
    draw_labels(k);
    k->y = 2 * k->centre + 20;
    for (size_t i = 0; i < k->nplaces; i++)
        draw_place(k, &k->place[i]);
    k->y += 6;
    draw_key(k);
}

void an_picture_circle(struct an_document *d, const struct an_check *c,
                       size_t vacuum, size_t i, size_t number)
{
    struct circle k = {.d = d,
                       .c = c,
                       .vacuum = vacuum,
                       .order = i,
                       .r = &c->vacuum[vacuum].residual};
    const fmpz *order = &k.r->discrete.v[i];
    if (fmpz_is_zero(order) || k.r->ncharges == 0)
        return;
    find_places(&k);
    k.centre = k.nplaces > MANY ? FAR_Y : CENTRE_Y;
    draw(&k);
    const char *title =
        an_said(d, "The fields on the unit circle, at their phase under %s",
                an_said_order(d, order, true));
    an_svg_put(d, &k.svg,
               an_said(d, "circle%zu-%zu-%zu", number, vacuum + 1, i + 1),
               WIDTH, k.y - 8, title,
               an_said(d, "%s:%s%s", title, an_text_string(&k.words),
                       k.has_dark ? " (◆ dark matter candidate)" : ""));
    free(k.row);
    free(k.place);
    an_text_clear(&k.words);
}
