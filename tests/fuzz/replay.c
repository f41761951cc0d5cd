/* replay.c - runs a fuzz target over files, with any compiler.
 *
 * usage: replay_TARGET FILE|FOLDER...
 *
 * A target ends the program when something is wrong; so whoever comes to the
 * last line prints a passed test.
 */
#include <dirent.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The number of inputs run: 1, or 0 when the file cannot be read. */
static size_t replay_file(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return 0;
    uint8_t *data = NULL;
    size_t n = 0, cap = 0, got = 1;
    while (got > 0) {
        data = an_grow(data, &cap, n + 4096, 1);
        got = fread(data + n, 1, cap - n, f);
        n += got;
    }
    size_t run = ferror(f) ? 0 : 1;
    fclose(f);
    /* A copy of the exact size shows every read past the end. */
    uint8_t *exact = an_alloc(n, 1);
    for (size_t i = 0; i < n; i++)
        exact[i] = data[i];
    free(data);
    if (run)
        LLVMFuzzerTestOneInput(exact, n);
    free(exact);
    return run;
}

/* The files of a folder, or the file itself. */
static size_t replay(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        return replay_file(path);
    size_t n = 0;
    const struct dirent *entry = readdir(folder);
    for (; entry; entry = readdir(folder)) {
        struct an_text t = {0};
        an_text_printf(&t, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.')
            n += replay_file(an_text_string(&t));
        an_text_clear(&t);
    }
    closedir(folder);
    return n;
}

int main(int argc, char **argv)
{
    int failed = argc < 2;
    for (int i = 1; i < argc; i++) {
        size_t n = replay(argv[i]);
        printf("%sok - %zu inputs of %s\n", n > 0 ? "" : "not ", n, argv[i]);
        failed = failed || n == 0;
    }
    return failed;
}
