/* test_campaign_campaign.c - a search as a job, as a library is asked for it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "campaign/campaign.h"

static char folder[] = "/tmp/anomalon-campaign-XXXXXX";

static char *path_of(const char *name)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s/%s", folder, name);
    return an_text_take(&t);
}

static char *text_of(const char *path)
{
    struct an_text t = {0};
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    for (int c = getc(f); c != EOF; c = getc(f))
        an_text_printf(&t, "%c", c);
    fclose(f);
    return an_text_take(&t);
}

/* Runs it to its end, or until the caller says stop; the solutions found. */
static uint64_t run(struct an_request *q, bool (*stop)(void *), int *asked)
{
    struct an_campaign c = {.request = q, .stop = stop, .context = asked};
    struct an_diags diags;
    an_diags_init(&diags);
    assert_int_equal(an_request_make(q, &diags), 0);
    assert_int_equal(an_campaign_run(&c, &diags), 0);
    assert_int_equal(diags.nerrors, 0);
    assert_int_equal(c.interrupted, stop != NULL);
    uint64_t found = c.store.found;
    an_campaign_clear(&c);
    an_request_clear(q);
    an_diags_clear(&diags);
    return found;
}

static void sets(struct an_request *q, const char *output)
{
    an_request_init(q);
    q->chiral = 7;
    q->max = 20;
    q->threads = 1;
    q->format = AN_SEARCH_TEXT;
    q->output = output;
}

static void a_count_is_the_length_of_the_list(void **state)
{
    (void)state;
    struct an_request q;
    char *list = path_of("list"), *count = path_of("count");
    sets(&q, list);
    uint64_t found = run(&q, NULL, NULL);
    sets(&q, count);
    q.count = true;
    run(&q, NULL, NULL);
    char *digits = text_of(count);
    assert_int_equal(strtoull(digits, NULL, 10), found);
    assert_true(found > 100);
    free(digits);
    free(list);
    free(count);
}

static bool stop_at_third(void *context)
{
    int *asked = context;
    return ++*asked >= 3;
}

static void a_job_that_was_stopped_goes_on(void **state)
{
    (void)state;
    struct an_request q;
    char *whole = path_of("whole"), *parts = path_of("parts");
    int asked = 0;
    sets(&q, whole);
    uint64_t found = run(&q, NULL, NULL);
    sets(&q, parts);
    run(&q, stop_at_third, &asked);
    assert_int_equal(asked, 3);
    assert_int_not_equal(access(parts, F_OK), 0);
    sets(&q, parts);
    q.resume = true;
    assert_int_equal(run(&q, NULL, NULL), found);
    char *a = text_of(whole), *b = text_of(parts);
    assert_string_equal(a, b);
    free(a);
    free(b);
    free(whole);
    free(parts);
}

/* nuR of five unknown charges beside a vev of charge 2. */
static const char model[] =
    "extends: standard-model-b-l\n"
    "fields:\n"
    "  nuR: {type: right, generations: 5, B-L: ['?', '?', '?', '?', '?']}\n"
    "  chi: {type: scalar, B-L: 2}\n"
    "breaking:\n"
    "  - {name: first, vevs: [chi]}\n"
    "  - {name: electroweak, vevs: [H]}\n";

static uint64_t count_models(const char *where)
{
    static const char *const models[] = {"models"};
    struct an_request q;
    char *output = path_of("models");
    an_request_init(&q);
    q.path = "-";
    q.text = model;
    q.ntext = strlen(model);
    q.file_options.before = models;
    q.file_options.nbefore = 1;
    q.max = 8;
    q.where = &where;
    q.nwhere = where != NULL;
    q.output = output;
    uint64_t found = run(&q, NULL, NULL);
    free(output);
    return found;
}

static void every_model_has_one_nature_of_neutrinos(void **state)
{
    (void)state;
    static const char *const nature[] = {
        "neutrinos=Dirac", "neutrinos=Majorana", "neutrinos=massless",
        "neutrinos=mixed"};
    uint64_t all = count_models(NULL), sum = 0;
    for (size_t i = 0; i < sizeof nature / sizeof *nature; i++)
        sum += count_models(nature[i]);
    assert_true(all > 0);
    assert_int_equal(sum, all);
}

static void what_does_not_go_together_is_refused(void **state)
{
    (void)state;
    struct an_request q;
    struct an_diags diags;
    an_diags_init(&diags);
    sets(&q, NULL);
    q.resume = true;             /* without a file */
    q.format = AN_SEARCH_BINARY; /* the same */
    q.unit_text = "one";
    assert_int_equal(an_request_make(&q, &diags), -1);
    assert_int_equal(diags.nerrors, 3);
    an_request_clear(&q);
    an_diags_clear(&diags);
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    static const char *const names[] = {"list", "count", "whole", "parts",
                                        "models"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = path_of(names[i]);
        unlink(path);
        free(path);
    }
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_count_is_the_length_of_the_list),
        cmocka_unit_test(a_job_that_was_stopped_goes_on),
        cmocka_unit_test(every_model_has_one_nature_of_neutrinos),
        cmocka_unit_test(what_does_not_go_together_is_refused),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
