/* gcd.c - greatest common divisors of charges. */
#include "search/gcd.h"

int an_gcd(int a, int b)
{
    while (b != 0) {
        int r = a % b;
        a = b;
        b = r;
    }
    return a;
}

int an_record_gcd(const int16_t *record, size_t n)
{
    int g = 0;
    for (size_t i = 0; i < n && g != 1; i++)
        g = an_gcd(g, record[i] < 0 ? -record[i] : record[i]);
    return g;
}
