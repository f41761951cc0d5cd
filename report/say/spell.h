/* spell.h - the spans of a sentence as mathematics. */
#ifndef AN_REPORT_SAY_SPELL_H
#define AN_REPORT_SAY_SPELL_H

struct an_document;
struct an_model;
struct an_text;

/* Appends a sentence with every span as mathematics in two spellings. */
void an_spell(struct an_text *t, const struct an_model *m, const char *prose);

/* Does an_spell to every text of a document but pictures. */
void an_spell_document(struct an_document *d, const struct an_model *m);

#endif
