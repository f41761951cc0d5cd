/* neutral_words.c - every product of letters whose charges vanish.
 *
 * Meet in the middle: a product of n letters, ascending, is a head of ceil(n/2)
 * letters and a tail of floor(n/2), and the charges of one are minus those of
 * the other. All ascending words of up to half the length are written down
 * once; they serve as tails too, in a hash table by a key of their charges, and
 * each head looks up the tails with minus its own key that begin where it ends
 * (of a superpotential, which may have a charge of its own, with that less it).
 * Keys are hashes of 64 bits, so what they find is added up exactly before it
 * counts: a collision costs time and nothing else. What the keys find is
 * counted before anything is visited, so that too many are refused at once.
 */
#include "terms/neutral_words.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>

#include "base/mem.h"
#include "theory/field.h"
#include "theory/model.h"
#include "terms/alphabet.h"
#include "terms/choice.h"

/* An ascending word: another one and a letter at its end. */
struct an_word {
    uint64_t hash;       /* of the charges, linear */
    uint64_t key, minus; /* of charges and residues, and of what they lack */
    size_t parent;
    int first, last; /* letters; -1 in the empty word */
    int dimension;
    int length;
};

struct search {
    const struct an_words *w;
    struct an_range range;
    int *letters;             /* room for the longest product */
    bool *fitted;             /* w->n: does some tail fit the head, by keys? */
    size_t products, visited; /* what fits by keys; what of it has come */
    an_spelling_visit *visit;
    void *data;
};

void an_words_init(struct an_words *w, const struct an_alphabet *a)
{
    *w = (struct an_words){.a = a};
}

void an_words_clear(struct an_words *w)
{
    free(w->v);
    free(w->residue);
    free(w->slot);
    free(w->next);
    free(w->fits);
    an_words_init(w, w->a);
}

/* The residue r weighs r times this odd number in keys. */
static uint64_t weight(size_t residue)
{
    return (2 * residue + 1) * UINT64_C(0x9e3779b97f4a7c15);
}

/* Adds a letter, -1 for none, to a word that is there; there is room. */
static void add_word(struct an_words *w, size_t parent, int letter)
{
    const struct an_alphabet *a = w->a;
    size_t nr = a->nresidues;
    struct an_word *x = &w->v[w->n];
    *x = (struct an_word){.first = -1, .last = -1};
    unsigned *r = w->residue + w->n++ * nr;
    if (letter < 0) {
        memset(r, 0, nr * sizeof *r);
        return;
    }
    const struct an_word *p = &w->v[parent];
    x->parent = parent;
    x->hash = p->hash + a->hash[letter];
    x->first = p->length > 0 ? p->first : letter;
    x->last = letter;
    x->dimension = p->dimension + a->dimension[letter];
    x->length = p->length + 1;
    x->key = x->hash;
    const unsigned *theta = a->residue + a->n * nr;
    x->minus = (a->superpotential ? 2 * a->hash[a->n] : 0) - x->hash;
    const unsigned *of_parent = w->residue + parent * nr;
    const unsigned *of_letter = a->residue + (size_t)letter * nr;
    for (size_t k = 0; k < nr; k++) {
        r[k] = of_parent[k] + of_letter[k];
        if (r[k] >= a->modulus[k])
            r[k] -= a->modulus[k];
        x->key += r[k] * weight(k);
        unsigned lacks = a->modulus[k] - r[k];
        if (a->superpotential)
            lacks += 2 * theta[k];
        x->minus += lacks % a->modulus[k] * weight(k);
    }
}

/* Room for as many words as letters. */
static void make_room(struct an_words *w)
{
    size_t need = w->n + w->a->n + 1, nr = w->a->nresidues;
    w->v = an_grow(w->v, &w->cap, need, sizeof *w->v);
    w->residue = an_grow(w->residue, &w->cap_residues, need,
                         nr ? nr * sizeof *w->residue : 1);
}

/* Leaves words of at most so many letters. */
static void cut(struct an_words *w, int longest)
{
    while (w->n > 0 && w->v[w->n - 1].length > longest)
        w->n--;
    w->longest = longest;
    w->nlinked = 0;
    if (w->slot)
        memset(w->slot, 0, w->nslots * sizeof *w->slot);
}

/* Keeps of what is there what another range needs too. */
static void begin(struct an_words *w, struct an_range range)
{
    if (range.high < w->high)
        an_words_clear(w);
    else if (range.high > w->high && w->whole < w->longest)
        cut(w, w->whole);
    w->high = range.high;
    if (w->n == 0) {
        make_room(w);
        add_word(w, 0, -1);
    }
}

/* The multisets of k letters of n; `most` + 1 where there are more. */
static size_t multisets(size_t n, int k, size_t most)
{
    size_t c = 1;
    for (size_t i = 1; i <= (size_t)k && c <= most; i++)
        c = c * (n + i - 1) / i;
    return c <= most ? c : most + 1;
}

/* Letters of the longest half: no letter has less than dimension 1. */
static int longest_half(struct an_range range)
{
    return (range.high / 2 + 1) / 2;
}

/* Letters have dimension 1 or 3/2. */
bool an_words_are_few(const struct an_alphabet *a, struct an_range range)
{
    int longest = longest_half(range);
    size_t light = 0, words = 0, most = range.words;
    for (size_t i = 0; i < a->n; i++)
        light += a->dimension[i] == 2;
    for (int i = 0; i <= longest && words <= most; i++) {
        size_t of_light = multisets(light, i, most);
        for (int j = 0; i + j <= longest && 2 * i + 3 * j <= range.high; j++)
            words += of_light * multisets(a->n - light, j, most);
    }
    return words <= most;
}

/* Writes down the words of at most `longest` letters that may be heads: a tail
 * has no fewer letters but one, and no letter less than dimension 1. */
static void add_words(struct an_words *w, int longest, struct an_range range)
{
    begin(w, range);
    size_t from = w->n;
    while (from > 0 && w->v[from - 1].length == w->longest)
        from--;
    for (; w->longest < longest; w->longest++) {
        size_t to = w->n;
        int high = range.high - 2 * w->longest;
        bool whole = w->whole == w->longest;
        for (size_t p = from; p < to; p++) {
            int start = w->v[p].last < 0 ? 0 : w->v[p].last;
            make_room(w);
            for (int c = start; c < (int)w->a->n; c++) {
                if (w->v[p].dimension + w->a->dimension[c] <= high)
                    add_word(w, p, c);
                else
                    whole = false;
            }
        }
        from = to;
        w->whole += whole;
    }
}

static size_t slot_of(const struct an_words *w, uint64_t key, int length)
{
    uint64_t h = (key + (uint64_t)length) * UINT64_C(0xbf58476d1ce4e5b9);
    return (size_t)(h >> 32) & (w->nslots - 1);
}

/* Words are written down by length, then by first letter; linking them from
 * the last one keeps that order in each slot, for each length. */
static void link_words(struct an_words *w)
{
    if (w->nslots < w->n) {
        free(w->slot);
        for (w->nslots = 16; w->nslots < w->n; w->nslots *= 2)
            continue;
        w->slot = an_alloc(w->nslots, sizeof *w->slot);
        w->nlinked = 0;
    }
    w->next = an_grow(w->next, &w->cap_next, w->n, sizeof *w->next);
    for (size_t i = w->n; i-- > w->nlinked;) {
        size_t k = slot_of(w, w->v[i].key, w->v[i].length);
        w->next[i] = w->slot[k];
        w->slot[k] = i + 1;
    }
    w->nlinked = w->n;
}

static void write_word(int *out, const struct an_words *w, size_t word)
{
    for (int i = w->v[word].length; i > 0; i--) {
        out[i - 1] = w->v[word].last;
        word = w->v[word].parent;
    }
}

/* Does a tail fit a head, by keys, order and dimension? */
static bool fits(const struct search *s, size_t head, size_t tail, int length)
{
    const struct an_word *h = &s->w->v[head], *x = &s->w->v[tail];
    int dimension = h->dimension + x->dimension;
    return x->key == h->minus && x->length == length &&
           (length == 0 || x->first >= h->last) && dimension >= s->range.low &&
           dimension <= s->range.high;
}

/* The first tail that may fit a head, 1 + its number; 0: none. Letters have
 * dimension 1 or 3/2. */
static size_t first_tail(const struct search *s, size_t head, int length)
{
    const struct an_word *h = &s->w->v[head];
    if (h->dimension + 2 * length > s->range.high ||
        h->dimension + 3 * length < s->range.low)
        return 0;
    return s->w->slot[slot_of(s->w, h->minus, length)];
}

/* How many tails of one length fit a head. */
static size_t count_tails(const struct search *s, size_t head, int length)
{
    const struct an_words *w = s->w;
    size_t n = 0;
    for (size_t i = first_tail(s, head, length); i > 0; i = w->next[i - 1])
        if (fits(s, head, i - 1, length)) {
            w->fits[w->v[head].dimension + w->v[i - 1].dimension]++;
            n++;
        }
    return n;
}

/* Are there so few products that they can be visited? */
static bool are_few(struct search *s)
{
    size_t n = 0;
    for (size_t i = 1; i < s->w->n && n <= 2 * s->range.words; i++) {
        int length = s->w->v[i].length;
        size_t tails =
            count_tails(s, i, length - 1) + count_tails(s, i, length);
        s->fitted[i] = tails > 0;
        n += tails;
    }
    s->products = n;
    return n <= 2 * s->range.words;
}

/* Are two factors conjugate, and two not? What d^4 theta makes of other
 * products follows from the superpotential by the equations of motion. */
static bool is_contact(const struct an_alphabet *a, const struct an_spelling *s)
{
    size_t conjugate = 0;
    for (size_t i = 0; i < s->n; i++)
        conjugate += a->letter[s->letter[i]].conjugate;
    return conjugate >= 2 && s->n >= conjugate + 2;
}

/* Visits every product of a head with tails of one length; false when a visit
 * said so. */
static bool join(struct search *s, size_t head, int length)
{
    const struct an_words *w = s->w;
    bool written = false;
    for (size_t i = first_tail(s, head, length); i > 0; i = w->next[i - 1]) {
        if (!fits(s, head, i - 1, length))
            continue;
        const struct an_word *h = &w->v[head], *x = &w->v[i - 1];
        struct an_spelling product = {s->letters,
                                      (size_t)(h->length + length),
                                      h->dimension + x->dimension,
                                      ++s->visited,
                                      s->products,
                                      NULL};
        if (!written)
            write_word(s->letters, w, head);
        written = true;
        write_word(s->letters + h->length, w, i - 1);
        if ((w->a->measure < 4 || is_contact(w->a, &product)) &&
            an_spelling_is_neutral(w->a, &product) &&
            !s->visit(&product, s->data))
            return false;
    }
    return true;
}

bool an_spellings_visit(struct an_words *w, struct an_range range,
                        an_spelling_visit *visit, void *data)
{
    struct search s = {.w = w, .range = range, .visit = visit, .data = data};
    int half = longest_half(range);
    if (w->a->n == 0 || range.high < 2)
        return true;
    if (!an_words_are_few(w->a, range))
        return false;
    add_words(w, half, range);
    link_words(w);
    w->fits =
        an_grow(w->fits, &w->cap_fits, (size_t)range.high + 1, sizeof *w->fits);
    memset(w->fits, 0, ((size_t)range.high + 1) * sizeof *w->fits);
    s.letters = an_alloc((size_t)(2 * half), sizeof *s.letters);
    s.fitted = an_alloc(w->n, sizeof *s.fitted);
    bool complete = are_few(&s);
    for (size_t i = 1; i < w->n && complete; i++)
        if (s.fitted[i])
            complete =
                join(&s, i, w->v[i].length - 1) && join(&s, i, w->v[i].length);
    free(s.fitted);
    free(s.letters);
    return complete;
}

bool an_charges_add_up(const struct an_alphabet *a, const struct an_spelling *s,
                       size_t n, int theta)
{
    fmpz_t sum;
    fmpz_init(sum);
    bool zero = true;
    const fmpz *last = a->charge + a->n * a->ncharges;
    for (size_t k = 0; k < a->ncharges && zero; k++) {
        fmpz_mul_si(sum, last + k, -2 * theta);
        for (size_t j = 0; j < n; j++)
            for (size_t i = 0; i < s[j].n; i++)
                fmpz_add(sum, sum,
                         a->charge + (size_t)s[j].letter[i] * a->ncharges + k);
        zero = fmpz_is_zero(sum);
    }
    fmpz_clear(sum);
    const unsigned *own = a->residue + a->n * a->nresidues;
    /* The last two count spinors, of which all but the first have no say. */
    for (size_t k = 0; k < a->nresidues && zero; k++) {
        size_t counted = k + 2 < a->nresidues ? n : 1;
        int64_t total = -2 * theta * (int64_t)own[k];
        for (size_t j = 0; j < counted; j++)
            for (size_t i = 0; i < s[j].n; i++)
                total += a->residue[(size_t)s[j].letter[i] * a->nresidues + k];
        zero = total % (int64_t)a->modulus[k] == 0;
    }
    return zero;
}

int an_spelling_theta(const struct an_alphabet *a, const struct an_spelling *s)
{
    for (size_t i = 0; i < s->n; i++) {
        const struct an_species *x = &a->letter[s->letter[i]];
        if (a->model->field[x->field].type != AN_SUPERFIELD ||
            x->conjugate != a->letter[s->letter[0]].conjugate)
            return 0;
    }
    return s->n == 0 ? 0 : a->letter[s->letter[0]].conjugate ? -1 : 1;
}

bool an_spelling_is_neutral(const struct an_alphabet *a,
                            const struct an_spelling *s)
{
    return an_charges_add_up(a, s, 1, an_spelling_theta(a, s));
}
