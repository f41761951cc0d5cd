/* chain.c - the breaking of the symmetry, step by step: a box for each
 * group, an arrow for each set of vacuum expectation values.
 *
 * The steps of a chain follow each other; scenarios all start from the whole
 * group.
 */
#include "report/picture/chain.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "report/picture/svg.h"
#include "report/say/said.h"
#include "theory/text/vevs.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "verdict/words.h"

#define WIDTH 400
#define LINE 20
#define LETTER 8   /* a letter's width, rather more than less */
#define COLUMNS 40 /* letters of a line */
#define BESIDE 22  /* of a line beside an arrow in the middle */
#define ARROW 46   /* between two boxes, beside one line */
#define INDENT 52  /* of scenarios */

/* What stands in a box or beside an arrow: its lines, and the same in one text.
 */
struct lines {
    const char *text, *broken; /* broken by \n; said in the document */
    size_t widest, n;
};

static struct lines lines_of(struct an_document *d, const char *text)
{
    struct an_text broken = {0};
    an_svg_break(&broken, text, COLUMNS, false);
    struct lines p = {.text = text, .broken = an_said_text(d, &broken)};
    for (const char *s = p.broken; *s; p.n++) {
        size_t n = strcspn(s, "\n");
        size_t width = an_svg_letters(an_said(d, "%.*s", (int)n, s));
        p.widest = width > p.widest ? width : p.widest;
        s += n + (s[n] == '\n');
    }
    return p;
}

static const char *whole_group(struct an_document *d, const struct an_model *m)
{
    const char *all = "";
    for (size_t g = 0; g < an_groups_before_outer(m); g++) {
        struct an_text t = {0};
        if (m->group[g].part)
            continue;
        an_say_group(&t, &m->group[g]);
        all = an_said_next(
            d, all, " × ",
            an_said_part(d, an_said_text(d, &t), m->group[g].gauged));
    }
    return m->ngroups > 0 ? all : "no group";
}

static const char *residual_group(struct an_document *d,
                                  const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    const char *all = "";
    struct an_text t = {0};
    if (!v->known)
        return "undetermined";
    for (size_t i = 0; i < r->nnonabelian; i++)
        all = an_said_next(
            d, all, " × ",
            an_said_part(d, r->nonabelian[i].name, r->nonabelian[i].gauged));
    for (size_t i = 0; i < r->ncontinuous; i++)
        all = an_said_next(
            d, all, " × ",
            an_said_part(d, r->continuous[i].name, r->continuous[i].gauged));
    if (r->nselections > 0 || r->selective)
        an_word_selection(&t, r);
    else if (!r->undecided && r->discrete.n > 0)
        an_word_orders(&t, &r->discrete, true);
    all = an_said_next(d, all, " × ", an_said_text(d, &t));
    return *all ? all : r->undecided ? "undecided" : "nothing";
}

/* ---- drawing */

struct drawing {
    struct an_text svg;
    long y, width;
};

/* Lines from a point on, around it when `middle`. */
static void draw_lines(struct drawing *w, const struct lines *p, long x, long y,
                       bool middle)
{
    long half = (long)p->widest * LETTER / (middle ? 2 : 1);
    w->width = w->width > x + half ? w->width : x + half;
    for (const char *s = p->broken; *s; y += LINE) {
        size_t n = strcspn(s, "\n");
        char *line = an_strndup(s, n);
        an_svg_label(&w->svg, x, y, middle, line);
        free(line);
        s += n + (s[n] == '\n');
    }
}

static void draw_box(struct drawing *w, const struct lines *p, long x)
{
    long height = (long)p->n * LINE + 14, middle = (x + WIDTH - 8) / 2;
    an_text_printf(&w->svg,
                   "<rect class=\"box\" x=\"%ld\" y=\"%ld\" width=\"%ld\" "
                   "height=\"%ld\" rx=\"6\"/>\n",
                   x, w->y, WIDTH - 8 - x, height);
    draw_lines(w, p, middle, w->y + 22, true);
    w->y += height;
}

/* An arrow down, with lines beside it. */
static void draw_step(struct drawing *w, const struct lines *p)
{
    long x = p->widest > BESIDE ? INDENT / 2 : WIDTH / 2;
    long height = ARROW + (long)(p->n - 1) * LINE;
    an_text_printf(&w->svg,
                   "<path class=\"arrow\" d=\"M%ld %ldV%ld\"/>\n"
                   "<path class=\"head\" d=\"M%ld %ldl-5 -9h10z\"/>\n",
                   x, w->y + 2, w->y + height - 10, x, w->y + height - 2);
    draw_lines(w, p, x + 14, w->y + ARROW / 2 + 4, false);
    w->y += height;
}

/* An arrow from the trunk on the left, with lines above the box. */
static void draw_branch(struct drawing *w, long trunk, const struct lines *p)
{
    draw_lines(w, p, INDENT, w->y + 22, false);
    w->y += 10 + (long)p->n * LINE;
    an_text_printf(&w->svg,
                   "<path class=\"arrow\" d=\"M28 %ldV%ldH%d\"/>\n"
                   "<path class=\"head\" d=\"M%d %ldl-9 -5v10z\"/>\n",
                   trunk, w->y + 17, INDENT - 10, INDENT - 2, w->y + 17);
}

/* The name of a step and the vacuum expectation values that it adds. */
static const char *step_of(struct an_document *d, const struct an_model *m,
                           size_t i)
{
    const struct an_vacuum *v = &m->vacuum[i];
    size_t first = !v->scenario && i > 0 ? m->vacuum[i - 1].nsaid : 0;
    struct an_text t = {0};
    an_text_add(&t, v->name);
    for (size_t k = first; k < v->nsaid; k++) {
        an_text_add(&t, k == first ? ": " : ", ");
        an_say_vev(&t, m, &v->said[k]);
    }
    return an_said_text(d, &t);
}

void an_picture_chain(struct an_document *d, const struct an_check *c,
                      size_t number)
{
    const struct an_model *m = c->model;
    struct drawing w = {.y = 4, .width = WIDTH};
    struct lines p = lines_of(d, whole_group(d, m));
    struct an_text words = {0};
    size_t nvevs = 0;
    for (size_t i = 0; i < m->nvacua; i++)
        nvevs += m->vacuum[i].nsaid;
    if (nvevs == 0)
        return;
    draw_box(&w, &p, 8);
    an_text_printf(&words, "Symmetry breaking: %s", p.text);
    long trunk = w.y;
    for (size_t i = 0; i < m->nvacua; i++) {
        bool scenario = m->vacuum[i].scenario;
        struct lines step = lines_of(d, step_of(d, m, i));
        if (scenario)
            draw_branch(&w, trunk, &step);
        else
            draw_step(&w, &step);
        p = lines_of(d, residual_group(d, &c->vacuum[i]));
        draw_box(&w, &p, scenario ? INDENT : 8);
        an_text_printf(&words, "%s → %s (%s)", scenario && i ? ";" : "", p.text,
                       step.text);
    }
    an_svg_put(d, &w.svg, an_said(d, "chain%zu", number), w.width, w.y + 4,
               "Symmetry breaking", an_text_string(&words));
    an_text_clear(&words);
}
