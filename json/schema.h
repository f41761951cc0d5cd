/* schema.h - the JSON Schema of every report, from the tables of keys. */
#ifndef AN_JSON_SCHEMA_H
#define AN_JSON_SCHEMA_H

struct an_text;

/* Appends it (draft 7). A report is one of `anyOf`; what it is made of stands
 * in `definitions`, whose properties have the order in which they are written.
 */
void an_report_schema(struct an_text *out);

#endif
