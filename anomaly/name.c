/* name.c - the names of anomalies, "SU2L^2 B-L", factor by factor. */
#include "anomaly/name.h"

#include <string.h>

#include "theory/group.h"
#include "theory/text/symbol.h"

static void begin(struct an_math *f)
{
    if (f->plain.n > 0)
        an_math_add(f, " ", "\\,");
}

void an_anomaly_group(struct an_math *f, const struct an_group *g, long power)
{
    begin(f);
    bool brackets = power != 1 && an_symbol_group_is_raised(g);
    an_text_add(&f->plain, g->name);
    an_text_add(&f->latex, brackets ? "(" : "");
    an_symbol_group_latex(&f->latex, g);
    an_text_add(&f->latex, brackets ? ")" : "");
    an_math_power(f, power);
}

void an_anomaly_word(struct an_math *f, const char *word, long power)
{
    begin(f);
    an_text_add(&f->plain, word);
    an_symbol_upright(&f->latex, word, strlen(word));
    an_math_power(f, power);
}

void an_anomaly_prose(struct an_math *f, const char *prose, long power)
{
    begin(f);
    an_math_say(f, prose);
    an_math_power(f, power);
}
