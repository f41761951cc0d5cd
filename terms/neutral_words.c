/* neutral_words.c - every product of letters whose charges vanish.
 *
 * Meet in the middle: a product of n letters, ascending, is a head of ceil(n/2)
 * letters and a tail of floor(n/2), and the charges of one are minus those of
 * the other. All ascending words of up to half the length are written down
 * once; they serve as tails too, in a hash table by a key of their charges, and
 * each head looks up the tails with minus its own key that begin where it ends.
 * Keys are hashes of 64 bits, so what they find is added up exactly before it
 * counts: a collision costs time and nothing else. What the keys find is
 * counted before anything is visited, so that too many are refused at once.
 */
#include "terms/neutral_words.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>

#include "base/mem.h"
#include "terms/alphabet.h"

/* An ascending word: another one and a letter at its end. */
struct word {
    uint64_t hash;
    size_t parent;
    int first, last; /* letters; -1 in the empty word */
    int dimension;
    int length;
};

struct search {
    const struct an_alphabet *a;
    struct word *word; /* 0 is the empty one; by length */
    unsigned *residue; /* nresidues of each word */
    size_t n, cap, cap_residues;
    /* Words by key and length: the first one in each slot (1 + its number, 0
     * for none) and the next one in the same slot, ascending. */
    size_t nslots, *slot, *next;
    uint64_t *key; /* n: of each word's charges */
    struct an_range range;
    int *letters;             /* room for the longest product */
    size_t products, visited; /* what fits by keys; what of it has come */
    an_spelling_visit *visit;
    void *data;
};

/* The key of charges, or of minus the charges. */
static uint64_t key_of(const struct search *s, size_t word, bool negative)
{
    const struct an_alphabet *a = s->a;
    const unsigned *r = s->residue + word * a->nresidues;
    uint64_t key = s->word[word].hash;
    if (negative)
        key = UINT64_C(0) - key;
    for (size_t k = 0; k < a->nresidues; k++) {
        unsigned x = r[k];
        if (negative && x > 0)
            x = a->modulus[k] - x;
        key = (key ^ x) * UINT64_C(0x9e3779b97f4a7c15);
        key ^= key >> 29;
    }
    return key;
}

static void add_word(struct search *s, size_t parent, int letter)
{
    const struct an_alphabet *a = s->a;
    size_t nr = a->nresidues;
    s->word = an_grow(s->word, &s->cap, s->n + 1, sizeof *s->word);
    s->residue = an_grow(s->residue, &s->cap_residues, s->n + 1,
                         nr * sizeof *s->residue);
    struct word *w = &s->word[s->n];
    *w = (struct word){.first = -1, .last = -1};
    memset(s->residue + s->n * nr, 0, nr * sizeof *s->residue);
    if (letter >= 0) {
        const struct word *p = &s->word[parent];
        w->parent = parent;
        w->hash = p->hash + a->hash[letter];
        w->first = p->length > 0 ? p->first : letter;
        w->last = letter;
        w->dimension = p->dimension + a->dimension[letter];
        w->length = p->length + 1;
    }
    for (size_t k = 0; letter >= 0 && k < nr; k++)
        s->residue[s->n * nr + k] = (s->residue[parent * nr + k] +
                                     a->residue[(size_t)letter * nr + k]) %
                                    a->modulus[k];
    s->n++;
}

/* Writes down all words of at most `longest` letters; false when they are too
 * many. */
static bool add_words(struct search *s, int longest)
{
    add_word(s, 0, -1);
    size_t from = 0;
    for (int length = 1; length <= longest; length++) {
        size_t to = s->n;
        for (size_t p = from; p < to; p++) {
            int start = s->word[p].last < 0 ? 0 : s->word[p].last;
            for (int c = start; c < (int)s->a->n; c++)
                if (s->word[p].dimension + s->a->dimension[c] <= s->range.high)
                    add_word(s, p, c);
            if (s->n > s->range.words)
                return false;
        }
        from = to;
    }
    return true;
}

static size_t slot_of(const struct search *s, uint64_t key, int length)
{
    uint64_t h = (key + (uint64_t)length) * UINT64_C(0xbf58476d1ce4e5b9);
    return (size_t)(h >> 32) & (s->nslots - 1);
}

/* Words are written down by length, then by first letter; linking them from
 * the last one keeps that order in each slot. */
static void link_words(struct search *s)
{
    for (s->nslots = 16; s->nslots < s->n; s->nslots *= 2)
        continue;
    s->slot = an_alloc(s->nslots, sizeof *s->slot);
    s->next = an_alloc(s->n, sizeof *s->next);
    s->key = an_alloc(s->n, sizeof *s->key);
    for (size_t i = s->n; i-- > 0;) {
        s->key[i] = key_of(s, i, false);
        size_t k = slot_of(s, s->key[i], s->word[i].length);
        s->next[i] = s->slot[k];
        s->slot[k] = i + 1;
    }
}

static void write_word(int *out, const struct search *s, size_t word)
{
    for (int i = s->word[word].length; i > 0; i--) {
        out[i - 1] = s->word[word].last;
        word = s->word[word].parent;
    }
}

/* Does a tail fit a head, by keys, order and dimension? */
static bool fits(const struct search *s, size_t head, uint64_t key, int length,
                 size_t tail)
{
    const struct word *h = &s->word[head], *w = &s->word[tail];
    int dimension = h->dimension + w->dimension;
    return s->key[tail] == key && w->length == length &&
           (length == 0 || w->first >= h->last) && dimension >= s->range.low &&
           dimension <= s->range.high;
}

/* The first tail that may fit a head, 1 + its number; 0: none. */
static size_t first_tail(const struct search *s, size_t head, uint64_t key,
                         int length)
{
    if (s->word[head].dimension + 2 * length > s->range.high)
        return 0;
    return s->slot[slot_of(s, key, length)];
}

/* n += the tails of one length that fit a head. */
static void count_tails(size_t *n, const struct search *s, size_t head,
                        uint64_t key, int length)
{
    for (size_t i = first_tail(s, head, key, length); i > 0; i = s->next[i - 1])
        *n += fits(s, head, key, length, i - 1);
}

/* Are there so few products that they can be visited? */
static bool are_few(struct search *s)
{
    size_t n = 0;
    for (size_t i = 1; i < s->n && n <= 2 * s->range.words; i++) {
        uint64_t key = key_of(s, i, true);
        count_tails(&n, s, i, key, s->word[i].length - 1);
        count_tails(&n, s, i, key, s->word[i].length);
    }
    s->products = n;
    return n <= 2 * s->range.words;
}

/* Visits every product of a head with tails of one length; false when a visit
 * said so. */
static bool join(struct search *s, size_t head, uint64_t key, int length)
{
    bool written = false;
    for (size_t i = first_tail(s, head, key, length); i > 0;
         i = s->next[i - 1]) {
        if (!fits(s, head, key, length, i - 1))
            continue;
        const struct word *h = &s->word[head], *w = &s->word[i - 1];
        struct an_spelling x = {s->letters, (size_t)(h->length + length),
                                h->dimension + w->dimension, ++s->visited,
                                s->products};
        if (!written)
            write_word(s->letters, s, head);
        written = true;
        write_word(s->letters + h->length, s, i - 1);
        if (an_spelling_is_neutral(s->a, &x) && !s->visit(&x, s->data))
            return false;
    }
    return true;
}

bool an_spellings_visit(const struct an_alphabet *a, struct an_range range,
                        an_spelling_visit *visit, void *data)
{
    struct search s = {.a = a, .range = range, .visit = visit, .data = data};
    int longest = range.high / 2; /* no letter has less than dimension 1 */
    int half = (longest + 1) / 2;
    if (a->n == 0 || longest < 1)
        return true;
    s.letters = an_alloc((size_t)(2 * half), sizeof *s.letters);
    bool complete = add_words(&s, half);
    if (complete)
        link_words(&s);
    complete = complete && are_few(&s);
    for (size_t i = 1; i < s.n && complete; i++) {
        uint64_t key = key_of(&s, i, true);
        complete = join(&s, i, key, s.word[i].length - 1) &&
                   join(&s, i, key, s.word[i].length);
    }
    free(s.letters);
    free(s.slot);
    free(s.next);
    free(s.key);
    free(s.residue);
    free(s.word);
    return complete;
}

bool an_spelling_is_neutral(const struct an_alphabet *a,
                            const struct an_spelling *s)
{
    fmpz_t sum;
    fmpz_init(sum);
    bool zero = true;
    for (size_t k = 0; k < a->ncharges && zero; k++) {
        fmpz_zero(sum);
        for (size_t i = 0; i < s->n; i++)
            fmpz_add(sum, sum,
                     a->charge + (size_t)s->letter[i] * a->ncharges + k);
        zero = fmpz_is_zero(sum);
    }
    fmpz_clear(sum);
    for (size_t k = 0; k < a->nresidues && zero; k++) {
        uint64_t total = 0;
        for (size_t i = 0; i < s->n; i++)
            total += a->residue[(size_t)s->letter[i] * a->nresidues + k];
        zero = total % a->modulus[k] == 0;
    }
    return zero;
}
