/* style.h - how text looks: colour, UTF-8 or ASCII, width of the page.
 *
 * Reports are written in UTF-8. In ASCII mode the signs that reports use are
 * spelt out ("->", "x", "-") and any other character becomes '?'. A no-break
 * space (U+00A0) is printed as a space, but no line is broken there.
 */
#ifndef AN_REPORT_WRITE_STYLE_H
#define AN_REPORT_WRITE_STYLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct an_style {
    bool colour; /* ANSI colours */
    bool ascii;
    bool verbose; /* everything, not the essence */
    size_t width; /* columns of a line; 0 for no limit */
};

enum an_ink { AN_PLAIN, AN_BOLD, AN_DIM, AN_GOOD, AN_BAD, AN_WARN };

/* Columns that a UTF-8 text takes; colours take none. */
size_t an_style_width(const char *text);

/* Appends text in a colour. */
void an_style_ink(struct an_text *out, const struct an_style *s,
                  enum an_ink ink, const char *text);

/* Appends prose as a terminal shows it, good and bad in their colours. */
void an_style_prose(struct an_text *out, const struct an_style *s,
                    const char *prose);

/* Columns of the widest word: what stands between blanks. */
size_t an_style_word(const char *text, bool ascii);

/* The same of its widest piece: words are cut behind the joints of names, too,
 * "U(1)_" and "hypercharge". */
size_t an_style_piece(const char *text);

/* Bytes of text that fit into `room` columns: its first line whole or, up to a
 * blank, up to a no-break space where there is none, a joint, else up to the
 * edge; at least one character of a line that is not empty. */
size_t an_style_line(const char *text, size_t room, bool ascii);

/* Where the next line begins: past the blanks or the end of line at which one
 * was broken. */
const char *an_style_next(const char *p);

/* Appends text broken at blanks into lines of at most s->width columns, with a
 * newline after each. The first line starts in column `first`, which the caller
 * has filled already; further ones are indented by `indent`. */
void an_style_wrap(struct an_text *out, const struct an_style *s, size_t first,
                   size_t indent, const char *text);

/* "text", with every blank a no-break space: appends. */
void an_style_unbroken(struct an_text *out, const char *text);

/* Appends one verdict of a line of them, " · " before all but the first, so
 * that the line breaks after these dots; within a verdict of more than `most`
 * columns at blanks too. */
void an_style_part(struct an_text *out, const char *verdict, size_t most);

/* t := its text with spans as a terminal shows them, in ASCII if asked;
 * no-break spaces stay. */
void an_style_spell(struct an_text *t, const struct an_style *s);

/* t := its text as the style shows it: ASCII if asked, no line longer than the
 * page, plain spaces. */
void an_style_finish(struct an_text *t, const struct an_style *s);

/* Appends t as the style shows it, and empties it. */
void an_style_put(struct an_text *out, struct an_text *t,
                  const struct an_style *s);

#endif
