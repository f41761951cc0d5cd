/* spell.h - sentences for documents, which break no mathematics anyway. */
#ifndef AN_REPORT_SAY_SPELL_H
#define AN_REPORT_SAY_SPELL_H

struct an_document;
struct an_text;

/* Appends a sentence with plain blanks for the no-break ones of mathematics. */
void an_spell(struct an_text *t, const char *prose);

/* Does an_spell to every text of a document but pictures. */
void an_spell_document(struct an_document *d);

#endif
