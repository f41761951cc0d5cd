/* consumer.c - a program outside the tree: links the installed library, builds
 * a model in C and reads one from YAML, checks both and prints the verdicts;
 * and counts the solutions of a search.
 *
 * usage: consumer MODEL.yaml
 */
#include <stdbool.h>
#include <stdio.h>

#include <anomalon.h>

static const struct an_where nowhere = {0};

static struct an_scalar scalar(const char *text)
{
    return (struct an_scalar){text, nowhere};
}

static void add_field(struct an_model *m, const char *name, const char *charge,
                      struct an_diags *diags)
{
    size_t f;
    if (an_model_add_field(&f, m, name, nowhere, scalar("left"), 1, diags) < 0)
        return;
    struct an_scalar q = scalar(charge);
    an_field_set_charges(m, f, 0, &q, 1, nowhere, diags);
}

static void print(const char *what, struct an_model *m)
{
    struct an_check check;
    an_check_init(&check);
    an_check_model(&check, m, AN_ASK_ALL, NULL);
    printf("%s: %s\n", what,
           check.anomalies.free == AN_YES ? "free of anomalies" : "anomalous");
    for (size_t i = 0; i < check.nvacua; i++)
        printf("%s: dark matter %s\n", what,
               check.vacuum[i].dark_matter.stable ? "stable" : "unstable");
    an_check_clear(&check);
}

/* The chiral set 1, 1, 1, -4, -4, 5. */
static void build(struct an_model *m, struct an_diags *diags)
{
    static const char *const field[][2] = {{"a", "1"},  {"b", "1"},
                                           {"c", "1"},  {"d", "-4"},
                                           {"e", "-4"}, {"f", "5"}};
    size_t group;
    an_model_set_name(m, "built in C");
    an_model_add_group(&group, m, "X", nowhere, scalar("U(1)"), -1, diags);
    for (size_t i = 0; i < 6; i++)
        add_field(m, field[i][0], field[i][1], diags);
    an_model_finish(m, diags);
}

/* Five charges without a pair x, -x, up to 10. */
static void count(struct an_diags *diags)
{
    struct an_search part[2];
    fmpz_t solutions;
    fmpz_init(solutions);
    an_search_init(&part[0]);
    an_search_init(&part[1]);
    size_t n = an_search_chiral(part, 5, 10, false);
    if (an_search_count(solutions, part, n, &(struct an_search_run){0},
                        diags) == 0) {
        printf("chiral sets of 5 charges: ");
        fmpz_print(solutions);
        putchar('\n');
    }
    fmpz_clear(solutions);
    while (n > 0)
        an_search_clear(&part[--n]);
}

int main(int argc, char **argv)
{
    struct an_diags diags;
    struct an_model in_c, from_file;
    struct an_yaml_file *file = NULL;
    an_diags_init(&diags);
    an_model_init(&in_c);
    an_model_init(&from_file);
    build(&in_c, &diags);
    if (diags.nerrors == 0)
        print("in C", &in_c);
    if (argc > 1 && an_yaml_open(&file, argv[1], NULL, 0, NULL, &diags) == 0 &&
        an_yaml_build(&from_file, file, &diags) == 0)
        print("from YAML", &from_file);
    count(&diags);
    for (size_t i = 0; i < diags.n; i++)
        fprintf(stderr, "%s\n", diags.v[i].message);
    int status = diags.nerrors > 0;
    an_model_clear(&from_file);
    an_model_clear(&in_c);
    an_yaml_close(file);
    an_diags_clear(&diags);
    return status;
}
