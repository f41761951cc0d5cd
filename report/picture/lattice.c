/* lattice.c - the lattice of subgroups as an SVG picture.
 *
 * A box for each pattern, a column for each level from the largest group on the
 * left, a line for each step down: there are few levels and many patterns, so
 * that boxes of one width stay readable. Boxes of a column stand in the order
 * of the middles of the boxes that lead to them, which avoids most crossings.
 * Colours are those of the page.
 */
#include <stdlib.h>
#include <string.h>

#include "report/picture/lattice.h"

#include "base/mem.h"
#include "base/prose.h"
#include "breaking/patterns.h"
#include "report/breaking/name.h"
#include "report/picture/svg.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"

/* More would be a picture of lines. */
#define MAX_BOXES 40

/* Lengths, in pixels of the picture. */
enum {
    LETTER = 7, /* a letter's width, rather more than less */
    LINE = 18,
    MARGIN = 4,
    WIDTH = 136, /* of a box; more where a line needs it */
    INSIDE = 8,  /* from the edge of a box to its text */
    GAP = 12,    /* between the boxes of a column */
    STEP = 44,   /* between columns */
};
#define LETTERS ((WIDTH - 2 * INSIDE) / LETTER)

struct box {
    struct an_text svg; /* its lines, from its corner */
    size_t letters;     /* of the longest */
    long x, y, width, height;
    long before; /* sum of the middles of what leads here */
    long nbefore;
};

static long middle(const struct box *b)
{
    return b->y + b->height / 2;
}

/* ---- what stands in a box */

static void add_line(struct box *b, const char *class, const char *text)
{
    size_t n = an_svg_letters(text);
    b->letters = n > b->letters ? n : b->letters;
    b->height += LINE;
    an_text_printf(&b->svg, "<text class=\"%s\" x=\"%d\" y=\"%ld\">", class,
                   INSIDE, b->height);
    an_svg_text(&b->svg, text);
    an_text_add(&b->svg, "</text>\n");
}

/* Lines of a text. */
static void add_lines(struct box *b, const char *class, const char *text)
{
    struct an_text lines = {0};
    an_svg_break(&lines, text, LETTERS, true);
    for (const char *s = an_text_string(&lines); *s;) {
        size_t n = strcspn(s, "\n");
        char *line = an_strndup(s, n);
        add_line(b, class, line);
        free(line);
        s += n + (s[n] == '\n');
    }
    an_text_clear(&lines);
}

/* What neutrinos and dark matter are there; undecided is said of the group. */
static void add_marks(struct an_document *d, struct box *b,
                      const struct an_findings *v, bool neutrinos)
{
    const struct an_neutrinos *n = &v->neutrinos;
    if (v->residual.undecided)
        return;
    if (neutrinos) {
        const char *class = n->confined                       ? "soft"
                            : n->nature == AN_DIRAC_NATURE    ? "dirac"
                            : n->nature == AN_MAJORANA_NATURE ? "majorana"
                                                              : "soft";
        add_line(b, class,
                 an_said(d, "%s%s", n->confined ? "neutrinos " : "",
                         an_said_neutrinos(d, n)));
    }
    if (v->dark_matter.stable)
        add_line(b, "good", "◆ dark matter");
    else if (v->dark_matter.undecided)
        add_line(b, "soft", "◇ undecided");
}

static void fill(struct an_document *d, struct box *b,
                 const struct an_patterns *p, size_t i)
{
    b->height = INSIDE / 2;
    add_lines(b, "name",
              an_said(d,
                      AN_SAY_MATH("%zu", "\\mathbf{%zu}") AN_NBSP AN_NBSP "%s",
                      i + 1, i + 1, an_breaking_group(d, p, &p->v[i])));
    add_lines(b, "soft", an_breaking_set(d, p, &p->v[i].set[0], false));
    add_marks(d, b, &p->v[i].vacuum, p->model->nactive > 0);
    b->height += INSIDE;
}

/* ---- where the boxes stand */

/* The boxes of one column from above, around y = 0; returns its height. */
static long place_column(struct box **column, size_t n, size_t level)
{
    long height = -GAP;
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0; k--) {
            struct box *a = column[k - 1], *b = column[k];
            if (a->before * b->nbefore <= b->before * a->nbefore)
                break;
            column[k - 1] = b;
            column[k] = a;
        }
    for (size_t i = 0; i < n; i++)
        height += column[i]->height + GAP;
    long y = -(height / 2);
    for (size_t i = 0; i < n; i++) {
        column[i]->x = MARGIN + (long)level * (column[i]->width + STEP);
        column[i]->y = y;
        y += column[i]->height + GAP;
    }
    return height;
}

/* Returns the height of the picture. */
static long place(struct box *box, const struct an_patterns *p, size_t levels)
{
    struct box **column = an_alloc(p->n, sizeof *column);
    long most = 0;
    for (size_t level = 0; level < levels; level++) {
        size_t n = 0;
        for (size_t i = 0; i < p->n; i++)
            if (p->v[i].level == level)
                column[n++] = &box[i];
        long height = place_column(column, n, level);
        most = height > most ? height : most;
        for (size_t k = 0; k < p->nsteps; k++) {
            const struct an_pattern_step *s = &p->step[k];
            if (p->v[s->group].level != level)
                continue;
            box[s->subgroup].before += middle(&box[s->group]);
            box[s->subgroup].nbefore++;
        }
    }
    for (size_t i = 0; i < p->n; i++)
        box[i].y += MARGIN + most / 2;
    free(column);
    return 2 * MARGIN + most;
}

/* ---- drawing */

static void add_steps(struct an_text *out, const struct box *box,
                      const struct an_patterns *p)
{
    for (size_t k = 0; k < p->nsteps; k++) {
        const struct box *a = &box[p->step[k].group];
        const struct box *b = &box[p->step[k].subgroup];
        long x = a->x + a->width, half = (b->x - x) / 2;
        an_text_printf(
            out,
            "<path class=\"arrow\" d=\"M%ld %ldC%ld %ld %ld %ld %ld %ld\"/>\n",
            x, middle(a), x + half, middle(a), b->x - half, middle(b), b->x,
            middle(b));
    }
}

static bool is_vacuum(const struct an_patterns *p, size_t i)
{
    for (size_t k = 0; k < p->model->nvacua; k++)
        if (p->v[i].is_vacuum[k])
            return true;
    return false;
}

static void draw(struct an_document *d, struct box *box,
                 const struct an_patterns *p)
{
    static const char shows[] =
        "The groups from the largest, on the left, to the smallest; a line "
        "leads to each largest subgroup. Phases of the model have a thick "
        "border. The table says the same.";
    struct an_text out = {0};
    size_t levels = 0;
    bool own = false;
    for (size_t i = 0; i < p->n; i++) {
        levels = p->v[i].level >= levels ? p->v[i].level + 1 : levels;
        own = own || is_vacuum(p, i);
    }
    long width = 2 * MARGIN + (long)levels * (box[0].width + STEP) - STEP;
    long height = place(box, p, levels);
    an_text_add(&out, "<g class=\"lattice\">\n");
    if (own)
        an_text_printf(&out,
                       "<text class=\"soft\" x=\"%d\" y=\"%ld\">thick border: "
                       "a phase of the model</text>\n",
                       MARGIN, height + LINE - 2 * MARGIN);
    add_steps(&out, box, p);
    for (size_t i = 0; i < p->n; i++)
        an_text_printf(&out,
                       "<g transform=\"translate(%ld %ld)\">\n<rect class=\"box"
                       "%s\" width=\"%ld\" height=\"%ld\" rx=\"6\"/>\n%s</g>\n",
                       box[i].x, box[i].y, is_vacuum(p, i) ? " own" : "",
                       box[i].width, box[i].height,
                       an_text_string(&box[i].svg));
    an_text_add(&out, "</g>\n");
    an_svg_put(d, &out, "lattice", width, height + (own ? LINE : 0),
               "Lattice of residual groups", shows);
}

void an_breaking_picture(struct an_document *d, const struct an_patterns *p)
{
    if (p->n < 2 || p->n > MAX_BOXES)
        return;
    struct box *box = an_alloc(p->n, sizeof *box);
    size_t letters = LETTERS;
    for (size_t i = 0; i < p->n; i++) {
        fill(d, &box[i], p, i);
        letters = box[i].letters > letters ? box[i].letters : letters;
    }
    for (size_t i = 0; i < p->n; i++)
        box[i].width = WIDTH + (long)(letters - LETTERS) * LETTER;
    draw(d, box, p);
    for (size_t i = 0; i < p->n; i++)
        an_text_clear(&box[i].svg);
    free(box);
}
