/* markdown.h - a document in GitHub's Markdown, for notes and issues.
 */
#ifndef AN_REPORT_WRITE_MARKDOWN_H
#define AN_REPORT_WRITE_MARKDOWN_H

struct an_document;
struct an_text;

/* Appends the document in GitHub's Markdown; of a picture, what it shows. */
void an_document_markdown(struct an_text *out, const struct an_document *d);

#endif
