/* warning.c - the keys of warnings: a word that programs and `expect` can rely
 * on while the sentence beside it changes. */
#include "base/warning.h"

#include <string.h>

#define N (sizeof known / sizeof *known)

/* One line a key, in the order of letters; docs/model-format.md has the same
 * list. */
static const struct {
    const char *key, *meaning;
} known[] = {
    {"anomaly-without-unknowns", "an anomaly that no unknown charge can cure"},
    {"charged-relic", "a stable species is coloured or charged"},
    {"component-charge", "a component's name and its charge do not fit"},
    {"confined-neutrino", "the active neutrino is confined"},
    {"coupling-twice", "a coupling is listed twice"},
    {"explicit-breaks-gauged", "a gauge symmetry is broken by hand"},
    {"fractional-charge", "a colour singlet of fractional electric charge"},
    {"gaugino-missing", "an R-symmetry without gauginos that it turns"},
    {"gaugino-twice", "a gaugino of the file beside the one that is added"},
    {"group-acts-on-nothing", "no field is charged under a group"},
    {"name-differs-by-case", "a field repeats another of almost its name"},
    {"no-field", "the file has no field"},
    {"no-group", "the file has no group"},
    {"nothing-visible", "no field is marked as ordinary matter"},
    {"parents-vev-dropped", "a vev of the parent is gone that broke a group"},
    {"processes-not-visible", "a field of `processes` is not visible"},
    {"right-handed-sign", "right-handed charges have the conjugate's sign"},
    {"rounded-decimal", "a decimal looks like a rounded fraction"},
    {"vev-twice", "a vev is listed twice"},
    {"vevs-turn-into-one", "a gauge rotation turns two vevs into one"},
};

const char *an_warning_key(size_t i)
{
    return i < N ? known[i].key : NULL;
}

const char *an_warning_meaning(const char *key)
{
    for (size_t i = 0; i < N; i++)
        if (strcmp(known[i].key, key) == 0)
            return known[i].meaning;
    return NULL;
}
