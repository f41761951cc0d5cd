/* document.h - a document as JSON, step by step. */
#ifndef AN_JSON_DOCUMENT_H
#define AN_JSON_DOCUMENT_H

struct an_document;
struct an_model;
struct an_text;

/* Appends one object on one line: the model, and "steps", one for each heading,
 * with its title, level and blocks in order. A block is {"text": ...},
 * {"item": ...}, {"formula": ...}, {"picture": ...} or
 * {"table": [[...], ...]}, header first. Beside a text with mathematics stands
 * "latex": the same text for LaTeX, mathematics between dollars. */
void an_document_json(struct an_text *out, const struct an_document *d,
                      const struct an_model *m);

#endif
