/* fuzz_term.c - any bytes are a term, or one error.
 *
 * The canonical form of what is read is a term with itself as canonical form.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/text/term.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct an_where start = {.line = 1, .column = 1};

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void make_model(struct an_model *m)
{
    static const struct {
        const char *name, *type;
        size_t generations;
    } fields[] = {
        {"L", "left", 3},    {"nuR", "right", 3}, {"N", "dirac", 2},
        {"H", "scalar", 1},  {"h", "scalar", 1},  {"h++", "scalar", 1},
        {"H'", "scalar", 1}, {"24", "scalar", 1}, {"Lbar", "left", 1},
    };
    struct an_diags diags;
    size_t index = 0;
    an_diags_init(&diags);
    an_model_init(m);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        struct an_scalar type = {fields[i].type, start};
        an_model_add_field(&index, m, fields[i].name, start, type,
                           fields[i].generations, &diags);
    }
    require(diags.n == 0);
    an_diags_clear(&diags);
}

static void try_again(const struct an_model *m, const struct an_term *t)
{
    struct an_term again;
    struct an_diags diags;
    an_term_init(&again);
    an_diags_init(&diags);
    char *first = an_term_text(t, m);
    require(an_term_read(&again, m, first, start, &diags) == 0);
    char *second = an_term_text(&again, m);
    require(strcmp(first, second) == 0);
    free(second);
    free(first);
    an_diags_clear(&diags);
    an_term_clear(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct an_model m;
    struct an_term t;
    struct an_diags diags;
    char *text = an_alloc(size + 1, 1);
    if (size > 0)
        memcpy(text, data, size);
    make_model(&m);
    an_term_init(&t);
    an_diags_init(&diags);
    int rc = an_term_read(&t, &m, text, start, &diags);
    require(rc == 0 || rc == -1);
    require(diags.nerrors == (rc == 0 ? 0 : 1) && diags.n == diags.nerrors);
    for (size_t i = 0; i < diags.n; i++)
        require(diags.v[i].column <= strlen(text) + 1 &&
                !strchr(diags.v[i].message, '\n'));
    require(t.text && strcmp(t.text, text) == 0);
    require(rc == 0 ? t.n > 0 : t.n == 0);
    if (rc == 0)
        try_again(&m, &t);
    an_diags_clear(&diags);
    an_term_clear(&t);
    an_model_clear(&m);
    free(text);
    return 0;
}
