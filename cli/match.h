/* match.h - which models of the library a word names. */
#ifndef AN_CLI_MATCH_H
#define AN_CLI_MATCH_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_model;

/* Does the word hold for a checked model of the library, which has that name?
 *
 * A verdict ("Dirac", "stable", "anomalous", "Z6") holds when the last step or
 * a scenario has it; an arXiv number when it is a reference; any other word
 * when the name, the title, the description, a reference or a group has a word
 * that begins so. Capitals do not matter. */
bool an_match_word(const char *word, const char *name,
                   const struct an_check *check);

/* Bytes of an arXiv number at the end of the word, without its version, from
 * *start on; 0 when it is none: "1812.01599", "arXiv:hep-ph/0601225v2". */
size_t an_match_arxiv(size_t *start, const char *word);

/* Is that arXiv number a reference of the model? False for other words. */
bool an_match_reference(const char *word, const struct an_model *model);

#endif
