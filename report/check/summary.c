/* summary.c - many models at once: each with its verdicts, and a last line. */
#include "report/check/summary.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/check/verdicts.h"
#include "report/say/said.h"
#include "report/write/terminal.h"
#include "verdict/check.h"
#include "verdict/words.h"

const char *const an_outcome_marks[] = {
    [AN_PASSES] = AN_SAY_GOOD("✓"),
    [AN_FAILS] = AN_SAY_BAD("✗"),
    [AN_UNDETERMINED] = AN_SAY_OPEN("?"),
    [AN_BAD_INPUT] = AN_SAY_BAD("error"),
    [AN_NOT_READ] = AN_SAY_BAD("not read"),
};

enum an_outcome an_outcome_of(const struct an_check *c)
{
    return c->passed == AN_YES  ? AN_PASSES
           : c->passed == AN_NO ? AN_FAILS
                                : AN_UNDETERMINED;
}

void an_line_init(struct an_line *line)
{
    *line = (struct an_line){0};
}

void an_line_clear(struct an_line *line)
{
    free(line->name);
    free(line->title);
    an_document_clear(&line->verdicts);
    an_line_init(line);
}

void an_line_set(struct an_line *line, const struct an_check *c)
{
    line->outcome = an_outcome_of(c);
    an_document_clear(&line->verdicts);
    an_add_verdicts(&line->verdicts, c, true);
}

static void add_total(struct an_text *out, const struct an_line *line, size_t n)
{
    size_t count[AN_NOT_READ + 1] = {0};
    for (size_t i = 0; i < n; i++)
        count[line[i].outcome]++;
    static const char *const words[] = {
        [AN_PASSES] = "passed",
        [AN_FAILS] = "failed",
        [AN_UNDETERMINED] = "undetermined",
        [AN_BAD_INPUT] = "with errors",
        [AN_NOT_READ] = "not read",
    };
    const char *sep = ": ";
    /* That none failed is said where nothing else went wrong. */
    bool others = n > count[AN_PASSES] + count[AN_FAILS];
    an_word_count(out, n, "model");
    for (size_t i = 0; i <= AN_NOT_READ; i++) {
        if (count[i] == 0 && (i > AN_FAILS || (i == AN_FAILS && others)))
            continue;
        an_text_printf(out, "%s%zu %s", sep, count[i], words[i]);
        sep = ", ";
    }
}

static void add_table(struct an_document *d, const struct an_line *line,
                      size_t n, const char *titles)
{
    an_document_table(d, "llll", titles);
    for (size_t i = 0; i < n; i++) {
        struct an_text verdicts = {0};
        an_document_verdicts(&verdicts, &line[i].verdicts);
        an_document_row(d, "%s|%s|%s|%s", an_outcome_marks[line[i].outcome],
                        line[i].name, line[i].title ? line[i].title : "",
                        an_said_text(d, &verdicts));
    }
}

/* Each model on a line of its own, with its verdicts; false if that is wider
 * than the page. */
static bool print_lines(struct an_text *out, const struct an_line *line,
                        size_t n, const struct an_style *s)
{
    struct an_style wide = *s;
    struct an_document d;
    size_t start = out->n;
    bool fits = true;
    wide.width = 0;
    an_document_init(&d);
    add_table(&d, line, n, "");
    an_terminal_table(out, d.block, &wide, 0, false);
    an_document_clear(&d);
    for (const char *p = an_text_string(out) + start;
         s->width > 0 && fits && *p;) {
        char *row = an_strndup(p, strcspn(p, "\n"));
        fits = an_style_width(row) <= s->width;
        p += strlen(row) + 1;
        free(row);
    }
    if (!fits)
        out->v[out->n = start] = '\0';
    return fits;
}

/* The name and the title of a model, and under them its verdicts. */
static void print_entry(struct an_text *out, const struct an_line *line,
                        const struct an_style *s)
{
    struct an_text t = {0};
    an_style_prose(&t, s, an_outcome_marks[line->outcome]);
    size_t width = an_style_word(an_text_string(&t), s->ascii);
    an_text_printf(out, "%s ", an_text_string(&t));
    an_text_clear(&t);
    an_text_add(&t, line->name);
    if (line->title && *line->title)
        an_text_printf(&t, ": %s", line->title);
    an_style_wrap(out, s, width + 1, 4, an_text_string(&t));
    an_text_clear(&t);
    if (line->verdicts.n > 0) {
        an_text_add(out, "    ");
        an_terminal_verdicts(out, line->verdicts.block, line->verdicts.n, s, 4,
                             4);
    }
}

void an_report_lines(struct an_text *out, const struct an_line *line, size_t n,
                     bool total, const struct an_style *s)
{
    struct an_text t = {0};
    if (!print_lines(&t, line, n, s))
        for (size_t i = 0; i < n; i++)
            print_entry(&t, &line[i], s);
    if (total) {
        add_total(&t, line, n);
        an_text_add(&t, "\n");
    }
    an_style_put(out, &t, s);
}

void an_document_lines(struct an_document *d, const struct an_line *line,
                       size_t n)
{
    struct an_text t = {0};
    add_total(&t, line, n);
    an_document_heading(d, 1, "%s", an_text_string(&t));
    add_table(d, line, n, "result|model|title|verdicts");
    an_text_clear(&t);
}
