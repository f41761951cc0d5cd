/* pack.h - texts and numbers in a row, to be kept in a file and read back.
 *
 * Each is "3:abc,": its bytes behind their number, so that any text can be one
 * and what is damaged is seen.
 */
#ifndef AN_BASE_PACK_H
#define AN_BASE_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_text;

/* Appends one; NULL and "" are the same. */
void an_pack_text(struct an_text *t, const char *s);
void an_pack_number(struct an_text *t, uint64_t n);
void an_pack_names(struct an_text *t, char *const *name, size_t n);

/* What is left to read of bytes that outlive it. */
struct an_unpack {
    const char *s, *end;
    bool bad; /* something was not there: all that is read from then on is
                 empty */
};

/* The next one; texts are for the caller to free, numbers at most `most`. */
char *an_unpack_text(struct an_unpack *u);
uint64_t an_unpack_number(struct an_unpack *u, uint64_t most);

/* name and n (zeroes) := those of an_pack_names, at most `most`. */
void an_unpack_names(char ***name, size_t *n, struct an_unpack *u, size_t most);

#endif
