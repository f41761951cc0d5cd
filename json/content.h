/* content.h - which fields complete a model, for programs. */
#ifndef AN_JSON_CONTENT_H
#define AN_JSON_CONTENT_H

struct an_content;
struct an_content_asked;
struct an_text;

/* Appends one JSON object on one line (docs/report-format.md). */
void an_report_content_json(struct an_text *out, const struct an_content *c,
                            const struct an_content_asked *asked);

#endif
