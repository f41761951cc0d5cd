/* listing.c - what listings have in common: the options that set charges, and
 * what one is cited by, the program's version and a checksum. */
#include "report/say/listing.h"

#include <inttypes.h>

#include "base/checksum.h"
#include "base/version.h"
#include "report/write/document.h"
#include "report/write/terminal.h"
#include "verdict/words.h"

const char *an_say_option(struct an_text *t, const char *field,
                          const char *group)
{
    bool plain = an_word_is_plain(field) && an_word_is_plain(group);
    const char *quote = plain ? "" : "\"";
    an_text_printf(t, "%s--set %s%s.%s=", t->n > 0 ? " " : "", quote, field,
                   group);
    return quote;
}

uint32_t an_listing_checksum(const struct an_document *d)
{
    static const struct an_style plain = {.verbose = true};
    struct an_checksum sum = {0};
    struct an_text text = {0};
    an_document_text(&text, d, &plain);
    an_checksum_add(&sum, an_text_string(&text), text.n);
    an_text_clear(&text);
    return an_checksum_number(&sum);
}

void an_say_listing(struct an_document *d, uint32_t checksum)
{
    an_document_entry(d, "listing", "anomalon %s, checksum %" PRIu32,
                      AN_VERSION, checksum);
}
