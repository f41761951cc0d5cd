/* text_item.h - lines of the text report: its title, a label with a text beside
 * it. */
#ifndef AN_REPORT_TEXT_ITEM_H
#define AN_REPORT_TEXT_ITEM_H

struct an_model;
struct an_style;
struct an_text;

/* Appends the model's name and references, a line. */
void an_print_title(struct an_text *out, const struct an_model *m,
                    const struct an_style *s);

/* Appends one item, a label and a text beside it. */
void an_print_item(struct an_text *out, const struct an_style *s,
                   const char *label, const char *text);

/* The same with a text that is emptied; nothing when it is empty. */
void an_print_put_item(struct an_text *out, const struct an_style *s,
                       const char *label, struct an_text *text);

#endif
