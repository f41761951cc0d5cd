/* source.c - texts of model files, checked before YAML sees them.
 *
 * libyaml reports bad bytes by offset only and takes UTF-16 in silence, so
 * length, encoding and control characters are checked here, by line and
 * column. A byte order mark is dropped.
 */
#include "yaml/source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"

struct an_source *an_source_new(const char *name, const char *text, size_t size)
{
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        size -= 3;
    }
    struct an_source *source = an_alloc(1, sizeof *source);
    source->name = an_strdup(name);
    source->text = an_strndup(text, size);
    source->size = size;
    return source;
}

void an_source_free(struct an_source *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->text);
    free(source);
}

static int bad_byte(const struct an_source *source, size_t i,
                    struct an_where at, struct an_diags *diags)
{
    unsigned char c = (unsigned char)source->text[i];
    if (c == '\0')
        return an_error(diags, at, "a NUL byte; a model file is text");
    if (c < 0x80)
        return an_error(diags, at,
                        "control character 0x%02x; a model file is text", c);
    unsigned long point;
    if (an_unicode_decode(&point, source->text + i, source->size - i) > 0)
        return an_error(diags, at,
                        "character U+%04lX is not allowed in a model file",
                        point);
    an_error(diags, at, "byte 0x%02x is not valid UTF-8", c);
    return an_expected(diags, "a text file in UTF-8");
}

/* What YAML allows, without the characters that only some programs take for a
 * line's end. */
bool an_source_allows(unsigned long point)
{
    return an_unicode_is_printable(point) || point == '\t' || point == '\n' ||
           point == '\r';
}

int an_source_check(const struct an_source *source, struct an_diags *diags)
{
    struct an_where at = {source, 1, 1};
    const char *s = source->text;
    size_t n = source->size;
    if (n > AN_MAX_FILE)
        return an_error(diags, (struct an_where){source, 0, 0},
                        "larger than %d bytes, the most a model file may have",
                        AN_MAX_FILE);
    if (n >= 2 &&
        (memcmp(s, "\xFF\xFE", 2) == 0 || memcmp(s, "\xFE\xFF", 2) == 0)) {
        an_error(diags, at, "the file is UTF-16, expected UTF-8");
        return an_expected(diags, "a text file in UTF-8");
    }
    for (size_t i = 0; i < n;) {
        unsigned long point;
        if (s[i] >= ' ' && s[i] <= '~') { /* nearly all there is */
            i++;
            at.column++;
            continue;
        }
        size_t width = an_unicode_decode(&point, s + i, n - i);
        if (width == 0 || !an_source_allows(point))
            return bad_byte(source, i, at, diags);
        i += width;
        at.column += width;
        if (point == '\n') {
            at.line++;
            at.column = 1;
        }
    }
    return 0;
}

static const char *reason(int error)
{
    switch (error) {
    case ENOENT:
        return "there is no such file";
    case EACCES:
        return "permission denied";
    case EISDIR:
        return "it is a folder";
    default:
        return strerror(error);
    }
}

int an_source_open(struct an_source **source, const char *path,
                   struct an_diags *diags)
{
    struct stat st;
    FILE *f = fopen(path, "rb");
    int error = f ? 0 : errno;
    if (f && fstat(fileno(f), &st) == 0 && S_ISDIR(st.st_mode))
        error = EISDIR;
    /* One byte more than allowed tells a file that is too long; a byte order
     * mark may come on top. */
    size_t most = AN_MAX_FILE + 4;
    struct an_text text = {0};
    char part[8192];
    size_t got = sizeof part;
    while (f && !error && got == sizeof part && text.n < most) {
        got = fread(part, 1, sizeof part, f);
        error = ferror(f) ? errno : 0;
        an_text_add_n(&text, part, got);
    }
    if (f)
        fclose(f);
    *source = an_source_new(path, an_text_string(&text), text.n);
    an_text_clear(&text);
    if (error)
        return an_error(diags, (struct an_where){*source, 0, 0},
                        "cannot be read: %s", reason(error));
    return an_source_check(*source, diags);
}
