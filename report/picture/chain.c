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
#include "base/prose.h"
#include "base/text.h"
#include "report/picture/svg.h"
#include "report/say/symbol.h"
#include "report/say/spell.h"
#include "report/say/vevs.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "verdict/check.h"
#include "verdict/words.h"

#define WIDTH 400
#define LINE 20
#define COLUMNS 40 /* of a line of a box */
#define ARROW 46   /* between two boxes */
#define INDENT 52  /* of scenarios */

/* A product of groups: lines for a box, and the same in one text. */
struct product {
    struct an_text text, lines; /* lines end with \n */
    size_t column, nlines;
};

static void product_clear(struct product *p)
{
    an_text_clear(&p->text);
    an_text_clear(&p->lines);
    *p = (struct product){0};
}

/* Appends a group, which is emptied. */
static void multiply(struct product *p, struct an_text *group)
{
    size_t width = an_math_width(an_text_string(group));
    const char *sep = "";
    if (p->text.n > 0) {
        bool fits = p->column + 3 + width <= COLUMNS;
        an_text_add(&p->text, " × ");
        an_text_add(&p->lines, fits ? " " : " ×\n");
        sep = fits ? "× " : "";
        p->column = fits ? p->column + 3 : 0;
        p->nlines += !fits;
    } else {
        p->nlines = 1;
    }
    an_text_add(&p->text, an_text_string(group));
    an_text_printf(&p->lines, "%s%s", sep, an_text_string(group));
    p->column += width;
    an_text_clear(group);
}

static void whole_group(struct product *p, const struct an_model *m)
{
    struct an_text t = {0};
    for (size_t g = 0; g < an_groups_before_outer(m); g++) {
        if (m->group[g].part)
            continue;
        an_symbol_group(&t, &m->group[g]);
        an_text_add(&t, m->group[g].gauged ? "" : " (global)");
        multiply(p, &t);
    }
    if (m->ngroups == 0) {
        an_text_add(&t, "no group");
        multiply(p, &t);
    }
}

static void add_group(struct an_text *t, const struct an_model *m,
                      const char *name)
{
    struct an_text group = {0};
    an_say_group(&group, name);
    an_spell(t, m, an_text_string(&group));
    an_text_clear(&group);
}

static void residual_group(struct product *p, const struct an_model *m,
                           const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    struct an_text t = {0};
    for (size_t i = 0; v->known && i < r->nnonabelian; i++) {
        add_group(&t, m, r->nonabelian[i].name);
        an_text_add(&t, r->nonabelian[i].gauged ? "" : " (global)");
        multiply(p, &t);
    }
    for (size_t i = 0; v->known && i < r->ncontinuous; i++) {
        add_group(&t, m, r->continuous[i].name);
        an_text_add(&t, r->continuous[i].gauged ? "" : " (global)");
        multiply(p, &t);
    }
    if (v->known && (r->nselections > 0 || r->selective)) {
        struct an_text plain = {0};
        an_word_selection(&plain, r);
        an_spell(&t, m, an_text_string(&plain));
        an_text_clear(&plain);
        multiply(p, &t);
    }
    for (size_t i = 0; v->known && !r->undecided && r->nselections == 0 &&
                       !r->selective && i < r->discrete.n;
         i++) {
        an_word_order(&t, &r->discrete.v[i], true);
        multiply(p, &t);
    }
    if (p->text.n > 0)
        return;
    an_text_add(&t, !v->known      ? "undetermined"
                    : r->undecided ? "undecided"
                                   : "nothing");
    multiply(p, &t);
}

/* ---- drawing */

struct drawing {
    struct an_text svg;
    long y;
};

static void draw_box(struct drawing *w, const struct product *p, long x)
{
    long height = (long)p->nlines * LINE + 14, middle = (x + WIDTH - 8) / 2;
    an_text_printf(&w->svg,
                   "<rect class=\"box\" x=\"%ld\" y=\"%ld\" width=\"%ld\" "
                   "height=\"%ld\" rx=\"6\"/>\n",
                   x, w->y, WIDTH - 8 - x, height);
    long y = w->y + 22;
    for (const char *s = an_text_string(&p->lines); *s; y += LINE) {
        size_t n = strcspn(s, "\n");
        char *line = an_strndup(s, n);
        an_svg_label(&w->svg, middle, y, true, line);
        free(line);
        s += n + (s[n] == '\n');
    }
    w->y += height;
}

/* An arrow down, with a text beside it. */
static void draw_step(struct drawing *w, const char *text)
{
    long x = WIDTH / 2;
    an_text_printf(&w->svg,
                   "<path class=\"arrow\" d=\"M%ld %ldV%ld\"/>\n"
                   "<path class=\"head\" d=\"M%ld %ldl-5 -9h10z\"/>\n",
                   x, w->y + 2, w->y + ARROW - 10, x, w->y + ARROW - 2);
    an_svg_label(&w->svg, x + 14, w->y + ARROW / 2 + 4, false, text);
    w->y += ARROW;
}

/* An arrow from the trunk on the left, with a text above the box. */
static void draw_branch(struct drawing *w, long trunk, const char *text)
{
    w->y += 30;
    an_text_printf(&w->svg,
                   "<path class=\"arrow\" d=\"M28 %ldV%ldH%d\"/>\n"
                   "<path class=\"head\" d=\"M%d %ldl-9 -5v10z\"/>\n",
                   trunk, w->y + 17, INDENT - 10, INDENT - 2, w->y + 17);
    an_svg_label(&w->svg, INDENT, w->y - 8, false, text);
}

/* The name of a step and the vacuum expectation values that it adds. */
static void add_step(struct an_text *t, const struct an_model *m, size_t i)
{
    struct an_vacuum step = m->vacuum[i];
    size_t before = !step.scenario && i > 0 ? m->vacuum[i - 1].nvevs : 0;
    step.vev += before;
    step.nvevs -= before;
    an_text_add(t, step.name);
    an_text_add(t, step.nvevs ? ": " : "");
    an_say_vevs(t, m, &step);
}

void an_picture_chain(struct an_document *d, const struct an_check *c,
                      size_t number)
{
    const struct an_model *m = c->model;
    struct drawing w = {.y = 4};
    struct product p = {0};
    struct an_text words = {0}, id = {0}, svg = {0};
    size_t nvevs = 0;
    for (size_t i = 0; i < m->nvacua; i++)
        nvevs += m->vacuum[i].nvevs;
    if (nvevs == 0)
        return;
    whole_group(&p, m);
    draw_box(&w, &p, 8);
    an_text_printf(&words, "Symmetry breaking: %s", an_text_string(&p.text));
    product_clear(&p);
    long trunk = w.y;
    for (size_t i = 0; i < m->nvacua; i++) {
        struct an_text step = {0};
        bool scenario = m->vacuum[i].scenario;
        add_step(&step, m, i);
        if (scenario)
            draw_branch(&w, trunk, an_text_string(&step));
        else
            draw_step(&w, an_text_string(&step));
        residual_group(&p, m, &c->vacuum[i]);
        draw_box(&w, &p, scenario ? INDENT : 8);
        an_text_printf(&words, "%s → %s (%s)", scenario && i ? ";" : "",
                       an_text_string(&p.text), an_text_string(&step));
        product_clear(&p);
        an_text_clear(&step);
    }
    an_text_printf(&id, "chain%zu", number);
    an_svg_begin(&svg, an_text_string(&id), WIDTH, w.y + 4, "Symmetry breaking",
                 an_text_string(&words));
    an_text_printf(&svg, "%s</svg>", an_text_string(&w.svg));
    an_document_picture(d, an_text_string(&svg), an_text_string(&words));
    an_text_clear(&w.svg);
    an_text_clear(&words);
    an_text_clear(&id);
    an_text_clear(&svg);
}
