/* prose.h - sentences whose names and formulas say what they are.
 *
 * A sentence is a text of spans. Most are words. What is not stands between STX
 * and ETX, behind a letter for its kind, so that sentences are put together as
 * any text is, and each format spells the spans in its own way: a terminal
 * shows their texts, LaTeX and HTML make mathematics of them. Nothing is ever
 * looked for in the words.
 *
 * The control characters do not occur in names. In a text that a user wrote,
 * those that make no span are shown as they are.
 */
#ifndef AN_BASE_PROSE_H
#define AN_BASE_PROSE_H

#include <stdbool.h>
#include <stddef.h>

struct an_text;

/* Spans for a format of printf. */
#define AN_SAY(kind, text) "\002" kind text "\003"

/* Words that say that something is good, is bad, or is open: in colour. */
#define AN_SAY_GOOD(text) AN_SAY("+", text)
#define AN_SAY_BAD(text) AN_SAY("-", text)
#define AN_SAY_OPEN(text) AN_SAY("?", text)

/* Mathematics in two spellings, for a terminal and for LaTeX in math mode. */
#define AN_SAY_MATH(plain, latex) AN_SAY("m", plain "\037" latex)

/* Appends it. */
void an_math(struct an_text *t, const char *plain, const char *latex);

/* One span: `plain` is its text of n bytes. */
struct an_span {
    char kind;                 /* 0 for words, else the letter */
    const char *plain, *latex; /* latex of mathematics, of nlatex bytes */
    size_t n, nlatex;
};

/* *p moves behind the span that starts there; false at the end. */
bool an_span_next(struct an_span *span, const char **p);

/* Bytes at s that mark a span and are not shown; 0 if there are none. */
size_t an_span_mark(const char *s);

/* Appends a sentence as a terminal shows it. */
void an_prose_plain(struct an_text *t, const char *prose);

/* Makes plain blanks of the no-break ones (U+00A0) inside of spans. */
void an_prose_loosen(char *prose);

/* Does a terminal show it so? */
bool an_prose_reads(const char *prose, const char *words);

#endif
