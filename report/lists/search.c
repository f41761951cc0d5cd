/* search.c - solutions of a search, as text, JSON lines, CSV or bytes, and as
 * the table of a document.
 *
 * There may be millions of lines, so the usual charge, one unknown with
 * coefficient 1 or -1, is written without rational arithmetic.
 */
#include "report/lists/search.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/math.h"
#include "base/mem.h"
#include "base/prose.h"
#include "algebra/rational.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "search/layout.h"
#include "search/problem.h"
#include "search/run/run.h"

const enum an_search_format an_search_formats[AN_NFORMATS] = {
    [AN_FORMAT_TEXT] = AN_SEARCH_TEXT,
    [AN_FORMAT_JSON] = AN_SEARCH_JSONL,
    [AN_FORMAT_JSONL] = AN_SEARCH_JSONL,
    [AN_FORMAT_CSV] = AN_SEARCH_CSV,
    [AN_FORMAT_BINARY] = AN_SEARCH_BINARY,
    [AN_FORMAT_LATEX] = AN_SEARCH_DOCUMENT,
    [AN_FORMAT_MARKDOWN] = AN_SEARCH_DOCUMENT,
    [AN_FORMAT_HTML] = AN_SEARCH_DOCUMENT,
};

static void add_integer(struct an_text *out, long x)
{
    char digits[24];
    size_t n = sizeof digits;
    unsigned long rest = x < 0 ? 0ul - (unsigned long)x : (unsigned long)x;
    do {
        digits[--n] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (x < 0)
        digits[--n] = '-';
    an_text_add_n(out, digits + n, sizeof digits - n);
}

/* *x := the charge, if it is plus or minus an unknown. */
static bool plain_value(long *x, const struct an_linear *charge,
                        const int16_t *record)
{
    if (charge->n != 1 || !fmpq_is_zero(charge->constant) ||
        !fmpz_is_pm1(fmpq_numref(&charge->coefficient[0])) ||
        !fmpz_is_one(fmpq_denref(&charge->coefficient[0])))
        return false;
    long q = record[charge->symbol[0]];
    *x = fmpq_sgn(&charge->coefficient[0]) < 0 ? -q : q;
    return true;
}

/* One charge in units (unit NULL) or as it is; JSON quotes fractions. */
static void add_value(struct an_text *out, const struct an_linear *charge,
                      const int16_t *record, const fmpq *unit, bool json)
{
    long x;
    bool whole = !unit || fmpq_is_one(unit);
    if (whole && plain_value(&x, charge, record)) {
        add_integer(out, x);
        return;
    }
    fmpq_t q;
    fmpq_init(q);
    an_search_charge(q, charge, record);
    if (!whole)
        fmpq_mul(q, q, unit);
    bool quoted = json && !fmpz_is_one(fmpq_denref(q));
    an_text_add(out, quoted ? "\"" : "");
    an_rational_append(out, q);
    an_text_add(out, quoted ? "\"" : "");
    fmpq_clear(q);
}

static void add_values(struct an_text *out, const struct an_search_field *f,
                       const int16_t *record, const fmpq *unit,
                       const char *separator, bool json)
{
    for (size_t j = 0; j < f->n; j++) {
        an_text_add(out, j ? separator : "");
        add_value(out, &f->charge[j], record, unit, json);
    }
}

static void add_options(struct an_text *out, const struct an_search_layout *l,
                        const int16_t *record)
{
    struct an_text t = {0};
    if (l->ranges)
        an_text_printf(&t, "--set \"%s=Z(%d)\"", l->group, l->modulus);
    for (size_t i = 0; i < l->nfields; i++) {
        const struct an_search_field *f = &l->field[i];
        const char *quote = an_say_option(&t, f->name, l->group);
        add_values(&t, f, record, l->unit, ",", false);
        an_text_add(&t, quote);
    }
    an_text_add(out, an_text_string(&t));
    an_text_clear(&t);
}

/* How the fields of a solution are spelled: what stands between them, around
 * their names unless these are left out, between and behind values. */
struct spelling {
    const char *between, *open, *named, *sep, *close;
};
static const struct spelling by_name = {" ", "", "=", ",", ""};
static const struct spelling by_size = {"", "(", NULL, ", ", ")"};
static const struct spelling as_json = {", ", "\"", "\": [", ", ", "]"};
static const struct spelling as_csv = {",", "", NULL, ",", ""};

static void add_fields(struct an_text *out, const struct an_search_layout *l,
                       const int16_t *record, const struct spelling *s)
{
    for (size_t i = 0; i < l->nfields; i++) {
        an_text_add(out, i ? s->between : "");
        an_text_add(out, s->open);
        an_text_add(out, s->named ? l->field[i].name : "");
        an_text_add(out, s->named ? s->named : "");
        add_values(out, &l->field[i], record, NULL, s->sep, s == &as_json);
        an_text_add(out, s->close);
    }
}

static void add_json(struct an_text *out, const struct an_search_layout *l,
                     const int16_t *record)
{
    char *unit = an_rational_text(l->unit);
    an_text_add(out, "{\"charges\": {");
    add_fields(out, l, record, &as_json);
    an_text_printf(out, "}, \"unit\": \"%s\"", unit);
    if (l->modulus > 0)
        an_text_printf(out, ", \"order\": %d", l->modulus);
    an_text_add(out, "}\n");
    free(unit);
}

/* A cell for each field, apart by "|". */
static void add_cells(struct an_text *out, const struct an_search_layout *l,
                      const int16_t *record)
{
    fmpq_t q;
    fmpq_init(q);
    if (l->ranges)
        an_text_printf(out, "%d|", l->modulus);
    for (size_t i = 0; i < l->nfields; i++) {
        const struct an_search_field *f = &l->field[i];
        struct an_math cell = {0};
        for (size_t j = 0; j < f->n; j++) {
            an_search_charge(q, &f->charge[j], record);
            fmpq_mul(q, q, l->unit);
            an_math_add(&cell, j ? ", " : "", NULL);
            an_math_number(&cell, q);
        }
        an_text_add(out, i ? "|" : "");
        an_math_put(out, &cell);
    }
    an_text_add(out, "\n");
    fmpq_clear(q);
}

/* Most solutions are written so. */
static void add_bytes(struct an_text *out, const struct an_solutions *found)
{
    const int16_t *record = found->charge;
    char *byte = an_text_extend(out, found->n * found->width);
    size_t width = found->width;
    for (size_t i = 0; i < found->n; i++) {
#pragma omp simd
        for (size_t j = 0; j < width; j++)
            byte[j] = (char)record[j];
        byte += width;
        record += found->stride;
    }
}

static void add_record(struct an_text *out, const struct an_search_layout *l,
                       const int16_t *record, size_t width,
                       enum an_search_format format)
{
    switch (format) {
    case AN_SEARCH_JSONL:
        add_json(out, l, record);
        break;
    case AN_SEARCH_CSV:
        if (l->ranges)
            an_text_printf(out, "%d,", l->modulus);
        add_fields(out, l, record, &as_csv);
        an_text_add(out, "\n");
        break;
    case AN_SEARCH_BINARY:
        add_bytes(out, &(struct an_solutions){
                           .charge = record, .n = 1, .width = width});
        break;
    case AN_SEARCH_DOCUMENT:
        add_cells(out, l, record);
        break;
    default:
        if (l->group)
            add_options(out, l, record);
        else
            add_fields(out, l, record, l->by_size ? &by_size : &by_name);
        an_text_add(out, "\n");
    }
}

static int compare_sizes(const void *a, const void *b)
{
    int x = *(const int16_t *)a, y = *(const int16_t *)b;
    return (abs(x) > abs(y)) - (abs(x) < abs(y));
}

/* z := signed charges by absolute value; the first is positive, unless a set
 * and its negative are two. */
static void set_sizes(int16_t *z, const struct an_search_layout *l,
                      const int16_t *record)
{
    const struct an_search_field *f = &l->field[0];
    for (size_t j = 0; j < f->n; j++) {
        long x = 0;
        plain_value(&x, &f->charge[j], record);
        z[j] = (int16_t)x;
    }
    qsort(z, f->n, sizeof *z, compare_sizes);
    if (z[0] < 0 && !l->both_signs)
        for (size_t j = 0; j < f->n; j++)
            z[j] = (int16_t)-z[j];
}

/* Records of a list by absolute value become plain ones, z[j] of symbol j. */
void an_report_search(struct an_text *out,
                      const struct an_search_layout *layout,
                      const struct an_solutions *found,
                      enum an_search_format format)
{
    struct an_search_layout plain;
    int16_t z[AN_SEARCH_MAX_WIDTH];
    if (format == AN_SEARCH_BINARY && !layout->by_size) {
        add_bytes(out, found);
        return;
    }
    an_search_layout_init(&plain);
    if (layout->by_size)
        an_search_layout_chiral(&plain, found->width, found->width);
    for (size_t i = 0; i < found->n; i++) {
        const int16_t *record = found->charge + i * found->stride;
        if (layout->by_size)
            set_sizes(z, layout, record);
        add_record(out, layout->by_size ? &plain : layout,
                   layout->by_size ? z : record, found->width, format);
    }
    an_search_layout_clear(&plain);
}

void an_report_search_head(struct an_text *out,
                           const struct an_search_layout *layout,
                           enum an_search_format format)
{
    if (format != AN_SEARCH_CSV)
        return;
    bool first = !layout->ranges;
    an_text_add(out, layout->ranges ? "order" : "");
    for (size_t i = 0; i < layout->nfields; i++)
        for (size_t j = 0; j < layout->field[i].n; j++) {
            an_text_printf(out, "%s%s[%zu]", first ? "" : ",",
                           layout->field[i].name, j + 1);
            first = false;
        }
    an_text_add(out, "\n");
}

void an_report_search_table(struct an_document *d,
                            const struct an_search_layout *layout,
                            const struct an_text *rows)
{
    size_t columns = layout->nfields + layout->ranges;
    an_document_columns(d, "", columns, "l", "", "");
    if (layout->ranges)
        an_document_cell(d, "n");
    for (size_t i = 0; i < layout->nfields; i++)
        an_document_cell(d, "%s", an_said_symbol(d, layout->field[i].name));
    const char *s = an_text_string(rows);
    for (size_t n; *s; s += n + 1) {
        n = strcspn(s, "\n");
        char *row = an_strndup(s, n);
        an_document_header(d, row);
        free(row);
    }
}
