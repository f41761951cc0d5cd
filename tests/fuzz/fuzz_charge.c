/* fuzz_charge.c - any bytes are a charge and a generator, or one error.
 *
 * What is read is written and read again, which must give the same value.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>
#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/text/expression.h"
#include "theory/text/generator.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct an_where start = {.line = 1, .column = 1};

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* Few enough symbols for what is written to fit into what is read. */
static void make_model(struct an_model *m)
{
    static const char *const groups[][2] = {
        {"SU3c", "SU(3)"}, {"SU2L", "SU(2)"},  {"Y", "U(1)"},
        {"B-L", "U(1)"},   {"U(1)_X", "U(1)"}, {"Z3", "Z(3)"},
    };
    static const char *const parameters[][2] = {
        {"a", "free"}, {"b_1", "free"}, {"half", "1/2"}};
    struct an_diags diags;
    size_t index = 0;
    an_diags_init(&diags);
    an_model_init(m);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        struct an_scalar group = {groups[i][1], start};
        an_model_add_group(&index, m, groups[i][0], start, group, -1, &diags);
    }
    for (size_t i = 0; i < sizeof parameters / sizeof *parameters; i++) {
        struct an_scalar value = {parameters[i][1], start};
        an_model_add_parameter(m, parameters[i][0], start, value, &diags);
    }
    require(diags.n == 0);
    an_diags_clear(&diags);
}

/* -1 exactly when one error was appended, inside the text. */
static bool is_read(int rc, const struct an_diags *diags, size_t size)
{
    require(rc == 0 || rc == -1);
    require(diags->nerrors == (rc == 0 ? 0 : 1));
    for (size_t i = 0; i < diags->n; i++)
        require(diags->v[i].line == 1 && diags->v[i].column <= size + 1 &&
                !strchr(diags->v[i].message, '\n'));
    return rc == 0;
}

static void try_linear(const struct an_model *m, const char *text)
{
    struct an_linear x, y;
    struct an_diags diags;
    an_linear_init(&x);
    an_linear_init(&y);
    an_diags_init(&diags);
    int rc = an_linear_read(&x, m, text, start, &diags);
    if (is_read(rc, &diags, strlen(text))) {
        char *first = an_linear_text(&x, m);
        require(an_linear_read(&y, m, first, start, &diags) == 0);
        char *second = an_linear_text(&y, m);
        require(strcmp(first, second) == 0);
        free(second);
        free(first);
    }
    an_diags_clear(&diags);
    an_linear_clear(&y);
    an_linear_clear(&x);
}

static void try_generator(const struct an_model *m, const char *text)
{
    slong n = (slong)m->ncoordinates;
    fmpq *f = _fmpq_vec_init(n), *g = _fmpq_vec_init(n);
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = an_generator_read(f, m, text, start, &diags);
    if (is_read(rc, &diags, strlen(text))) {
        char *written = an_generator_text(f, m);
        require(an_generator_read(g, m, written, start, &diags) == 0);
        for (slong i = 0; i < n; i++)
            require(fmpq_equal(&f[i], &g[i]));
        free(written);
    }
    an_diags_clear(&diags);
    _fmpq_vec_clear(g, n);
    _fmpq_vec_clear(f, n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct an_model m;
    char *text = an_alloc(size + 1, 1);
    if (size > 0)
        memcpy(text, data, size);
    make_model(&m);
    try_linear(&m, text);
    try_generator(&m, text);
    an_model_clear(&m);
    free(text);
    return 0;
}
