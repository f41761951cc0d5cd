/* symbol_text.h - the fields, terms, groups and symmetries in a sentence, as
 * mathematics. */
#ifndef AN_REPORT_SAY_SYMBOL_TEXT_H
#define AN_REPORT_SAY_SYMBOL_TEXT_H

struct an_document;
struct an_model;
struct an_text;

/* Appends a sentence of a report, with the fields, terms, groups and symmetries
 * that it names as mathematics. */
void an_symbol_text(struct an_text *t, const struct an_model *m,
                    const char *sentence);

/* Does an_symbol_text to every text of a document but code and pictures; what
 * is mathematics already stays. */
void an_symbol_document(struct an_document *d, const struct an_model *m);

#endif
