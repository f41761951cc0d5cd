/* numbers.c - comparisons of long doubles for WebAssembly with 64-bit longs.
 *
 * printf and strtod of the C library call them, though no long double is ours.
 * Emscripten 3.1.6 has them with a long for a result where the compiler expects
 * an int, which the linker turns into a trap. Bits of a long double, but for
 * the sign, are ordered as the numbers are.
 */
#include <stdint.h>

int __letf2(long double a, long double b);
int __lttf2(long double a, long double b);
int __eqtf2(long double a, long double b);
int __netf2(long double a, long double b);
int __cmptf2(long double a, long double b);
int __getf2(long double a, long double b);
int __gttf2(long double a, long double b);
int __unordtf2(long double a, long double b);

union quad {
    long double number;
    struct {
        uint64_t low, high;
    } bits;
};

static const uint64_t SIGN = UINT64_C(1) << 63;
static const uint64_t INFINITE = UINT64_C(0x7fff) << 48;

static int is_nan(union quad q)
{
    uint64_t high = q.bits.high & ~SIGN;
    return high > INFINITE || (high == INFINITE && q.bits.low > 0);
}

/* -1, 0 or 1 as a is below, at or above b. */
static int order(union quad a, union quad b)
{
    int minus = (a.bits.high & SIGN) != 0;
    if (!((a.bits.high | b.bits.high) & ~SIGN) && !(a.bits.low | b.bits.low))
        return 0;
    if (a.bits.high == b.bits.high && a.bits.low == b.bits.low)
        return 0;
    if ((a.bits.high ^ b.bits.high) & SIGN)
        return minus ? -1 : 1;
    int above = a.bits.high != b.bits.high ? a.bits.high > b.bits.high
                                           : a.bits.low > b.bits.low;
    return above != minus ? 1 : -1;
}

static int compare(long double a, long double b, int unordered)
{
    union quad x = {a}, y = {b};
    return is_nan(x) || is_nan(y) ? unordered : order(x, y);
}

int __letf2(long double a, long double b)
{
    return compare(a, b, 1);
}

int __lttf2(long double a, long double b)
{
    return compare(a, b, 1);
}

int __eqtf2(long double a, long double b)
{
    return compare(a, b, 1);
}

int __netf2(long double a, long double b)
{
    return compare(a, b, 1);
}

int __cmptf2(long double a, long double b)
{
    return compare(a, b, 1);
}

int __getf2(long double a, long double b)
{
    return compare(a, b, -1);
}

int __gttf2(long double a, long double b)
{
    return compare(a, b, -1);
}

int __unordtf2(long double a, long double b)
{
    union quad x = {a}, y = {b};
    return is_nan(x) || is_nan(y);
}
