/* table.h - a set of integer rows, found by hashing. */
#ifndef AN_ALGEBRA_LIE_TABLE_H
#define AN_ALGEBRA_LIE_TABLE_H

#include <stddef.h>

/* A set of integer rows of one width, numbered in order of arrival. */
struct an_table {
    int width;     /* entries of a row; 0 for empty ones */
    size_t n, cap; /* rows held, rows allocated */
    int *rows;     /* n x width; moves when the table grows */
    size_t nslots; /* a power of two, or 0 */
    size_t *slots; /* 1 + number of the row, 0 for a free slot */
};

void an_table_init(struct an_table *t, int width);
void an_table_clear(struct an_table *t);

/* The number of the row; t->n when it is absent. */
size_t an_table_find(const struct an_table *t, const int *row);

/* The number of the row, which is appended when it is absent. */
size_t an_table_add(struct an_table *t, const int *row);

#endif
