/* references.h - the papers that comments of a file name. */
#ifndef AN_IMPORT_REFERENCES_H
#define AN_IMPORT_REFERENCES_H

#include <stdbool.h>

struct an_draft;

/* The draft gets the arXiv numbers in the comments of its source: inside (* *)
 * where `nested`, else from # to the end of the line. */
void an_draft_references(struct an_draft *d, bool nested);

#endif
