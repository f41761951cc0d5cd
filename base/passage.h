/* passage.h - where the parts of a text come from that was made from another.
 */
#ifndef AN_BASE_PASSAGE_H
#define AN_BASE_PASSAGE_H

#include <stddef.h>

#include "base/diag.h"

/* From this line and column of the made text on, up to the next passage in the
 * line, it says what stands at `from`. */
struct an_passage {
    size_t line, column;
    struct an_where from;
};

#endif
