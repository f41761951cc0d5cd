/* nearest.c - the valid name that a misspelt one most resembles.
 *
 * Damerau-Levenshtein distance (restricted: no substring is edited twice) on
 * three rows. A change of case costs as little as a swap. Near enough means at
 * most a third of the longer word, and at least one edit is always allowed for
 * words of two letters or more. Failing that, the one name that the word
 * begins.
 */
#include "base/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* Longer words are not misspelt names. */
#define LONGEST 80

/* Costs are in halves, so that a change of case is cheaper than a letter. */
#define EDIT 2
#define CASE 1

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t change(char a, char b)
{
    if (a == b)
        return 0;
    bool same = tolower((unsigned char)a) == tolower((unsigned char)b);
    return same ? CASE : EDIT;
}

static size_t distance(const char *a, size_t m, const char *b, size_t n)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= n; j++)
        above[j] = EDIT * j;
    for (size_t i = 1; i <= m; i++) {
        row[0] = EDIT * i;
        for (size_t j = 1; j <= n; j++) {
            size_t d = above[j - 1] + change(a[i - 1], b[j - 1]);
            d = smaller(d, smaller(above[j], row[j - 1]) + EDIT);
            bool swap =
                i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swap)
                d = smaller(d, before[j - 2] + EDIT);
            row[j] = d;
        }
        size_t *free_row = before;
        before = above;
        above = row;
        row = free_row;
    }
    return above[n];
}

bool an_equal_words(const char *a, const char *b)
{
    while (*a && tolower((unsigned char)*a) == tolower((unsigned char)*b)) {
        a++;
        b++;
    }
    return !*a && !*b;
}

const char *an_synonym(const char *word, const char *const (*pair)[2], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (an_equal_words(word, pair[i][0]))
            return pair[i][1];
    return NULL;
}

/* bl for B-L: the same letters and digits, two at least. */
static bool same_letters(const char *a, const char *b)
{
    size_t n = 0;
    for (;; a++, b++, n++) {
        while (*a && !isalnum((unsigned char)*a))
            a++;
        while (*b && !isalnum((unsigned char)*b))
            b++;
        if (!*a || tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return !*a && !*b && n > 1;
    }
}

/* The only name that begins with a word of three letters or more. */
static const char *completed(const char *word, const char *const *names,
                             size_t n)
{
    const char *found = NULL;
    size_t m = strlen(word);
    for (size_t i = 0; i < n && m > 2; i++) {
        if (!names[i] || strncmp(names[i], word, m) != 0)
            continue;
        if (found && strcmp(found, names[i]) != 0)
            return NULL;
        found = names[i];
    }
    return found;
}

const char *an_nearest(const char *word, const char *const *names, size_t n)
{
    const char *best = NULL;
    size_t least = (size_t)-1, m = strlen(word);
    if (m == 0 || m > LONGEST)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        size_t k = names[i] ? strlen(names[i]) : 0;
        if (k == 0 || k > LONGEST)
            continue;
        size_t longer = m > k ? m : k, d = distance(word, m, names[i], k);
        if (d > CASE && same_letters(word, names[i]))
            d = CASE;
        size_t allowed = EDIT * (longer / 3);
        if (allowed < EDIT)
            allowed = longer > 1 ? EDIT : CASE;
        if (d <= allowed && d < least) {
            least = d;
            best = names[i];
        }
    }
    return best ? best : completed(word, names, n);
}
