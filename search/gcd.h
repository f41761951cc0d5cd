/* gcd.h - greatest common divisors of charges. */
#ifndef AN_SEARCH_GCD_H
#define AN_SEARCH_GCD_H

#include <stddef.h>
#include <stdint.h>

/* The greatest common divisor; 0 for zeroes. */
int an_record_gcd(const int16_t *record, size_t n);
int an_gcd(int a, int b);

#endif
