/* checksum.h - the checksum of POSIX `cksum`, over files that a search goes on
 * with: it finds what a disk or an editor has changed, not what somebody has
 * forged. */
#ifndef AN_BASE_CHECKSUM_H
#define AN_BASE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/* Of some bytes; zeroes: of none. */
struct an_checksum {
    uint32_t crc;
    uint64_t bytes;
};

/* c := that of the bytes so far and these. */
void an_checksum_add(struct an_checksum *c, const void *bytes, size_t n);

/* c := that of the first n bytes of the file. 0, or -1 with errno, which is
 * ENODATA when the file is shorter. */
int an_checksum_file(struct an_checksum *c, const char *path, uint64_t n);

/* The number that `cksum` prints. */
uint32_t an_checksum_number(const struct an_checksum *c);

#endif
