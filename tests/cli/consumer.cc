// consumer.cc - a C++ program outside the tree: links the installed library,
// checks a model that it holds as text, builds one, and counts the solutions of
// a search, one by one.
#include <cstdio>
#include <cstring>
#include <string>

#include <anomalon.h>

static bool take(void *context, const char *solution)
{
    std::string *all = static_cast<std::string *>(context);
    *all += solution;
    *all += '\n';
    return true;
}

// 1 + 1 + 1 - 4 - 4 + 5 = 0 = 1 + 1 + 1 - 64 - 64 + 125.
static void check()
{
    const std::string model = "groups: {X: U(1)}\n"
                              "fields: {a: {type: left, generations: 6, "
                              "X: [1, 1, 1, -4, -4, 5]}}\n";
    const char *verdict = "anomaly_free";
    an_api_options options = {};
    options.verdicts = &verdict;
    options.nverdicts = 1;
    char *report;
    an_api_check(&report, model.data(), model.size(), &options);
    std::printf("from text: %s\n", std::strstr(report, "\"anomaly_free\": true")
                                       ? "free of anomalies"
                                       : "anomalous");
    an_api_free(report);
}

static void search()
{
    std::string all;
    an_api_searching wanted = {};
    wanted.take = take;
    wanted.context = &all;
    wanted.chiral_set = 5;
    an_api_options options = {};
    options.max = 10;
    options.search = &wanted;
    char *report;
    an_api_search(&report, nullptr, 0, &options);
    an_api_free(report);
    std::printf("%s", all.c_str());
}

// What C programs see: a group without fields.
static void build()
{
    an_diags diags;
    an_model model;
    an_where nowhere = {};
    size_t group;
    an_diags_init(&diags);
    an_model_init(&model);
    an_model_add_group(&group, &model, "X", nowhere, {"U(1)", nowhere}, -1,
                       &diags);
    std::printf("groups: %zu\n", model.ngroups);
    an_model_clear(&model);
    an_diags_clear(&diags);
}

int main()
{
    check();
    search();
    build();
}
