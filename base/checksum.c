/* checksum.c - the checksum of POSIX `cksum`.
 *
 * Remainder of the bytes, as a polynomial over F_2, by x^32 + x^26 + x^23 +
 * x^22 + x^16 + x^12 + x^11 + x^10 + x^8 + x^7 + x^5 + x^4 + x^2 + x + 1,
 * highest power first; the number of bytes follows them, lowest byte first.
 *
 * Remainders add. Those of the bytes of a block, each times the power of x
 * behind it, are looked up. Long pieces become short before: the polynomial
 * divides
 *   y^300 + y^155 + y^117 + y^89 + 1,  y = x^64,
 * so a word of 64 bits may be taken away where it stands and added 145, 183,
 * 211 and 300 words behind, until 300 words are left.
 */
#include "base/checksum.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

/* Bytes whose remainders are looked up at once; from LONG bytes on, which pay
 * for the table. */
#define BLOCK 16
#define LONG 4096

/* Words that the multiple spans; that are taken away from one line; and in one
 * loop of a length that a compiler knows. */
#define SPAN 300
#define LINE 2048
#define LOOP 8

/* i x^32 modulo the polynomial. */
static const uint32_t table[16] = {
    0x00000000, 0x04c11db7, 0x09823b6e, 0x0d4326d9, 0x130476dc, 0x17c56b6b,
    0x1a864db2, 0x1e475005, 0x2608edb8, 0x22c9f00f, 0x2f8ad6d6, 0x2b4bcb61,
    0x350c9b64, 0x31cd86d3, 0x3c8ea00a, 0x384fbdbd,
};

static uint32_t add_byte(uint32_t crc, unsigned char byte)
{
    crc = crc << 4 ^ table[(crc >> 28 ^ byte >> 4) & 15];
    return crc << 4 ^ table[(crc >> 28 ^ byte) & 15];
}

/* i x^(32 + 8 k) modulo the polynomial. */
static uint32_t power[BLOCK][256];

static void find_powers(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t crc = add_byte(0, (unsigned char)i);
        for (size_t k = 0; k < BLOCK; k++, crc = add_byte(crc, 0))
            power[k][i] = crc;
    }
}

/* The remainder after the block at v. */
static uint32_t add_block(uint32_t crc, const unsigned char *v)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < 4; i++)
        sum ^= power[BLOCK - 1 - i][(crc >> (24 - 8 * i) & 255) ^ v[i]];
    for (size_t i = 4; i < BLOCK; i++)
        sum ^= power[BLOCK - 1 - i][v[i]];
    return sum;
}

static uint32_t add_blocks(uint32_t crc, const unsigned char *v, size_t n)
{
    size_t i = 0;
    for (; i + BLOCK <= n; i += BLOCK)
        crc = add_block(crc, v + i);
    for (; i < n; i++)
        crc = add_byte(crc, v[i]);
    return crc;
}

/* n words, a multiple of LOOP, are taken away; before w stand SPAN that have
 * been. */
static void take_away(uint64_t *w, size_t n)
{
    for (const uint64_t *end = w + n; w < end; w += LOOP)
        for (ptrdiff_t i = 0; i < LOOP; i++)
            w[i] ^= w[i - 145] ^ w[i - 183] ^ w[i - 211] ^ w[i - SPAN];
}

/* What has been taken away, before w, is added to the last SPAN words. */
static void add_rest(uint64_t *w)
{
    static const ptrdiff_t behind[] = {145, 183, 211, SPAN};
    for (size_t j = 0; j < 4; j++)
        for (ptrdiff_t i = 0; i < behind[j]; i++)
            w[i] ^= w[i - behind[j]];
}

static uint32_t add_long(uint32_t crc, const unsigned char *v, size_t n)
{
    /* The remainder so far, highest byte first, is added to the first word. */
    const unsigned char first[sizeof(uint64_t)] = {
        (unsigned char)(crc >> 24), (unsigned char)(crc >> 16),
        (unsigned char)(crc >> 8), (unsigned char)crc};
    uint64_t line[SPAN + LINE] = {0}, *w = line + SPAN;
    memcpy(line, first, sizeof first);
    while (n / sizeof *w >= SPAN + LOOP) {
        size_t m = (n / sizeof *w - SPAN) / LOOP * LOOP;
        m = m < LINE ? m : LINE;
        memcpy(w, v, m * sizeof *w);
        take_away(w, m);
        memmove(line, line + m, SPAN * sizeof *w);
        v += m * sizeof *w;
        n -= m * sizeof *w;
    }
    size_t rest = SPAN * sizeof *w;
    memcpy(w, v, rest);
    add_rest(w);
    crc = add_blocks(0, (const unsigned char *)w, rest);
    return add_blocks(crc, v + rest, n - rest);
}

void an_checksum_add(struct an_checksum *c, const void *bytes, size_t n)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    const unsigned char *v = bytes;
    if (n >= LONG) {
        pthread_once(&once, find_powers);
        c->crc = add_long(c->crc, v, n);
    } else {
        for (size_t i = 0; i < n; i++)
            c->crc = add_byte(c->crc, v[i]);
    }
    c->bytes += n;
}

int an_checksum_file(struct an_checksum *c, const char *path, uint64_t n)
{
    unsigned char buffer[1 << 16];
    int fd = open(path, O_RDONLY), rc = fd < 0 ? -1 : 0;
    *c = (struct an_checksum){0};
    while (rc == 0 && c->bytes < n) {
        uint64_t left = n - c->bytes;
        size_t want = left < sizeof buffer ? (size_t)left : sizeof buffer;
        ssize_t got = read(fd, buffer, want);
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = ENODATA;
        if (got <= 0)
            rc = -1;
        else
            an_checksum_add(c, buffer, (size_t)got);
    }
    int saved = errno;
    if (fd >= 0)
        close(fd);
    errno = saved;
    return rc;
}

uint32_t an_checksum_number(const struct an_checksum *c)
{
    uint32_t crc = c->crc;
    for (uint64_t n = c->bytes; n > 0; n >>= 8)
        crc = add_byte(crc, (unsigned char)(n & 255));
    return ~crc;
}
