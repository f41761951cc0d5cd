/* ranges.h - the representations that are tested one and all. */
#ifndef AN_TESTS_ALGEBRA_RANGES_H
#define AN_TESTS_ALGEBRA_RANGES_H

/* Algebras and the dimension up to which all representations are tested. */
static const struct {
    char series;
    int rank;
    unsigned long high;
} ranges[] = {{'A', 1, 12},  {'A', 2, 200}, {'A', 3, 200}, {'A', 4, 300},
              {'A', 5, 200}, {'B', 2, 200}, {'B', 3, 250}, {'B', 4, 200},
              {'B', 5, 200}, {'B', 6, 100}, {'C', 2, 200}, {'C', 3, 250},
              {'C', 4, 320}, {'C', 5, 200}, {'D', 3, 100}, {'D', 4, 300},
              {'D', 5, 300}, {'D', 6, 400}, {'E', 6, 400}, {'E', 7, 950},
              {'E', 8, 250}, {'F', 4, 300}, {'G', 2, 500}, {'A', 9, 260}};

#define NRANGES (sizeof ranges / sizeof ranges[0])

#endif
