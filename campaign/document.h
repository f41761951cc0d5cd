/* document.h - the document of a search that is over. */
#ifndef AN_CAMPAIGN_DOCUMENT_H
#define AN_CAMPAIGN_DOCUMENT_H

struct an_campaign;
struct an_document;

/* Appends what was searched for, how many solutions there are, and the table of
 * the first; of a search with AN_SEARCH_DOCUMENT that has come to its end. */
void an_campaign_document(struct an_document *d, const struct an_campaign *c);

#endif
