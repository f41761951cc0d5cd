/* pack.h - what is found of one content, as bytes and back (base/pack.h).
 *
 * Threads and ranks hand them over, files keep them.
 */
#ifndef AN_CONTENT_PACK_H
#define AN_CONTENT_PACK_H

#include <stdbool.h>

#include "content/solution.h"

struct an_content_box;
struct an_text;
struct an_unpack;

/* What is found of one content. */
struct an_content_result {
    size_t size;
    bool linear;      /* its linear conditions can hold */
    size_t solutions; /* before any is left out, remainders apart */
    size_t remainders;
    struct an_content_judged judged;
    struct an_content_list kept;
};

void an_content_result_clear(struct an_content_result *r);

/* Appends it. */
void an_content_pack(struct an_text *t, const struct an_content_result *r);

/* r (zeroes) := the next one; u->bad where it is none of the box. */
void an_content_unpack(struct an_content_result *r, struct an_unpack *u,
                       const struct an_content_box *box);

#endif
