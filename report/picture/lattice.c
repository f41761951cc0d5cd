/* lattice.c - the lattice of subgroups as an SVG picture.
 *
 * A box for each pattern, a row for each level, a line for each step down.
 * Boxes of a row stand in the order of the middles of the boxes above that lead
 * to them, which avoids most crossings. Colours are those of the page.
 */
#include <stdlib.h>

#include "report/picture/lattice.h"

#include "base/mem.h"
#include "breaking/patterns.h"
#include "report/breaking_name.h"
#include "report/write/document.h"
#include "report/write/html_text.h"
#include "report/write/style.h"
#include "theory/model.h"

/* More boxes, or a wider picture, would be too small to read. */
#define MAX_BOXES 40
#define MAX_WIDTH 3000

/* Lengths, in pixels of the picture. */
enum {
    LETTER = 8, /* a letter's width, rather more than less */
    LINE = 20,
    MARGIN = 10,
    GAP = 24,
    HEIGHT = 2 * LINE + 10,
    ROW = HEIGHT + 60,
};

struct box {
    struct an_text name, vevs; /* the group; a smallest set */
    long x, y, width;
    long above; /* sum of the middles of what leads here */
    long nabove;
};

static long middle(const struct box *b)
{
    return b->x + b->width / 2;
}

/* The boxes of one row from left to right, around the middle of the picture. */
static void place_row(struct box **row, size_t n, size_t level, long centre)
{
    long width = 0, x;
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0; k--) {
            struct box *a = row[k - 1], *b = row[k];
            if (a->above * b->nabove <= b->above * a->nabove)
                break;
            row[k - 1] = b;
            row[k] = a;
        }
    for (size_t i = 0; i < n; i++)
        width += row[i]->width + (i > 0 ? GAP : 0);
    x = centre - width / 2;
    for (size_t i = 0; i < n; i++) {
        row[i]->x = x;
        row[i]->y = MARGIN + (long)level * ROW;
        x += row[i]->width + GAP;
    }
}

/* Width of the widest row. */
static long widest(const struct box *box, const struct an_patterns *p,
                   size_t levels)
{
    long most = 0;
    for (size_t level = 0; level < levels; level++) {
        long width = 2 * MARGIN - GAP;
        for (size_t i = 0; i < p->n; i++)
            if (p->v[i].level == level)
                width += box[i].width + GAP;
        most = width > most ? width : most;
    }
    return most;
}

static void place(struct box *box, const struct an_patterns *p, size_t levels,
                  long width)
{
    struct box **row = an_alloc(p->n, sizeof *row);
    for (size_t level = 0; level < levels; level++) {
        size_t n = 0;
        for (size_t i = 0; i < p->n; i++)
            if (p->v[i].level == level)
                row[n++] = &box[i];
        place_row(row, n, level, width / 2);
        for (size_t k = 0; k < p->nsteps; k++) {
            const struct an_pattern_step *s = &p->step[k];
            if (p->v[s->group].level != level)
                continue;
            box[s->subgroup].above += middle(&box[s->group]);
            box[s->subgroup].nabove++;
        }
    }
    free(row);
}

static void add_lines(struct an_text *out, const struct box *box,
                      const struct an_patterns *p)
{
    an_text_add(out, "<g stroke=\"var(--soft)\" stroke-width=\"1.5\">\n");
    for (size_t k = 0; k < p->nsteps; k++) {
        const struct box *a = &box[p->step[k].group];
        const struct box *b = &box[p->step[k].subgroup];
        an_text_printf(out,
                       "<line x1=\"%ld\" y1=\"%ld\" x2=\"%ld\" y2=\"%ld\"/>\n",
                       middle(a), a->y + HEIGHT, middle(b), b->y);
    }
    an_text_add(out, "</g>\n");
}

static bool is_vacuum(const struct an_patterns *p, size_t i)
{
    for (size_t k = 0; k < p->model->nvacua; k++)
        if (p->v[i].is_vacuum[k])
            return true;
    return false;
}

static void add_label(struct an_text *out, const struct box *b, long line,
                      const char *style, const struct an_text *text)
{
    an_text_printf(out, "<text x=\"%ld\" y=\"%ld\" %s>", middle(b),
                   b->y + line * LINE, style);
    an_html_plain(out, an_text_string(text));
    an_text_add(out, "</text>\n");
}

static void add_boxes(struct an_text *out, const struct box *box,
                      const struct an_patterns *p)
{
    an_text_add(out, "<g font-size=\"14\" text-anchor=\"middle\">\n");
    for (size_t i = 0; i < p->n; i++) {
        const struct box *b = &box[i];
        bool own = is_vacuum(p, i);
        an_text_printf(out,
                       "<rect x=\"%ld\" y=\"%ld\" width=\"%ld\" height=\"%d\" "
                       "rx=\"6\" fill=\"var(--shade)\" stroke=\"var(--%s)\" "
                       "stroke-width=\"%d\"/>\n",
                       b->x, b->y, b->width, HEIGHT, own ? "mark" : "line",
                       own ? 3 : 1);
        add_label(out, b, 1, "fill=\"var(--ink)\" font-weight=\"600\"",
                  &b->name);
        add_label(out, b, 2, "fill=\"var(--soft)\"", &b->vevs);
    }
    an_text_add(out, "</g>\n");
}

/* False, and nothing, when it would be too wide. */
static bool draw(struct an_text *out, struct box *box,
                 const struct an_patterns *p)
{
    size_t levels = 0;
    for (size_t i = 0; i < p->n; i++)
        levels = p->v[i].level >= levels ? p->v[i].level + 1 : levels;
    long width = widest(box, p, levels);
    if (width > MAX_WIDTH)
        return false;
    long height = 2 * MARGIN + (long)levels * ROW - (ROW - HEIGHT);
    place(box, p, levels, width);
    an_text_printf(out,
                   "<svg viewBox=\"0 0 %ld %ld\" width=\"%ld\" height=\"%ld\" "
                   "role=\"img\" aria-label=\"Lattice of residual groups\">\n",
                   width, height, width, height);
    add_lines(out, box, p);
    add_boxes(out, box, p);
    an_text_add(out, "</svg>");
    return true;
}

void an_breaking_picture(struct an_document *d, const struct an_patterns *p)
{
    if (p->n < 2 || p->n > MAX_BOXES)
        return;
    struct box *box = an_alloc(p->n, sizeof *box);
    struct an_text svg = {0};
    for (size_t i = 0; i < p->n; i++) {
        struct box *b = &box[i];
        an_text_printf(&b->name, "%zu  ", i + 1);
        an_breaking_plain_group(&b->name, p, i);
        an_breaking_set(&b->vevs, p, &p->v[i].set[0], false);
        long name = (long)an_style_width(an_text_string(&b->name));
        long vevs = (long)an_style_width(an_text_string(&b->vevs));
        b->width = LETTER * (name > vevs ? name : vevs) + 2 * MARGIN;
    }
    if (draw(&svg, box, p))
        an_document_picture(
            d, an_text_string(&svg),
            "The groups from the largest, above, to the smallest; a line leads "
            "down to each largest subgroup. Phases of the model have a thick "
            "border. The table says the same.");
    for (size_t i = 0; i < p->n; i++) {
        an_text_clear(&box[i].name);
        an_text_clear(&box[i].vevs);
    }
    an_text_clear(&svg);
    free(box);
}
