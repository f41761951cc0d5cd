/* keys.h - the keys of JSON objects: one row a key.
 *
 * A table stands beside the function that fills it. An object has one value for
 * each row, in order, so no key is written that is in no table, and the schema
 * of all reports (schema.h) is what the tables say.
 */
#ifndef AN_REPORT_JSON_KEYS_H
#define AN_REPORT_JSON_KEYS_H

#include <stddef.h>

#include <jansson.h>

/* A type is a word of schema.c (string, boolean, integer, whole, half,
 * rational, group, functional, weight), null, true, false, a word in quotes,
 * the name of an object, [T] a list, {T} an object with any keys, T? T or null,
 * or several of these with | between. Where the key may be missing, the type is
 * followed by when it is there: " if KEY=VALUE", exactly where another key of
 * the object has the value; or in words, " where ...". */
struct an_json_key {
    const char *name; /* "...": the keys of the object that the type names */
    const char *type;
};

struct an_json_object {
    const char *name;
    const struct an_json_key *key;
    size_t nkeys;
};

/* The values, taken, under the names of the rows; NULL leaves a row out, which
 * must be one that may be missing. */
json_t *an_json_object(const struct an_json_key *key, json_t *const *value,
                       size_t n);

/* The table name_keys, from its rows. */
#define AN_JSON_KEYS(name, ...)                                                \
    static const struct an_json_key name##_keys[] = {__VA_ARGS__};             \
    const struct an_json_object an_json_##name##_table = {                     \
        #name, name##_keys, sizeof name##_keys / sizeof *name##_keys}

/* All of them. */
#define AN_JSON_OBJECTS(X)                                                     \
    X(boson_mass), X(neutral_bosons), X(charged_bosons), X(z_mixing),          \
        X(z_boson), X(bosons), X(unknown_bosons), X(vev_option), X(refused),   \
        X(vev_set), X(pattern), X(pattern_step), X(breaking), X(block),        \
        X(step), X(explanation), X(goldstone), X(goldstones), X(axion),        \
        X(defect), X(global_structure), X(tool), X(vertex), X(instantons),     \
        X(universal_sum), X(universal), X(coupling), X(clash), X(expectation), \
        X(diagnostic), X(warning), X(check), X(asked), X(bad_model),           \
        X(errors), X(entry_phase), X(entry), X(term), X(breaker),              \
        X(uncounted), X(accidental_symmetry), X(broken_group),                 \
        X(explicit_breaking), X(counts), X(relics_effect),                     \
        X(neutrinos_effect), X(masses_effect), X(process_effect),              \
        X(missing_term), X(neutral_state), X(mass_entry), X(mass_order),       \
        X(mass_matrix), X(induced_vev), X(listed_neutrinos), X(leading),       \
        X(decays_by), X(decay), X(unprotected), X(model), X(contribution),     \
        X(anomaly), X(operator), X(operators), X(generator), X(continuous),    \
        X(rational_values), X(selection_rule), X(nonabelian), X(charge),       \
        X(alone), X(components), X(residual), X(undecided_residual),           \
        X(congruence), X(residue_generator), X(residue_family),                \
        X(residue_solution), X(rule_entry), X(rule), X(rule_row),              \
        X(rule_model), X(condition), X(neutrality), X(point), X(family),       \
        X(remainder), X(obstacle), X(solution), X(vev), X(neutral_class),      \
        X(neutrinos), X(candidate), X(dark_matter), X(process), X(processes),  \
        X(massless), X(allowed_processes), X(with_instantons), X(vacuum),      \
        X(phase), X(asked_processes), X(asked_phase), X(component), X(turn),   \
        X(symmetry_witness), X(operator_witness), X(content_multiplet),        \
        X(content_scalar), X(content_mass), X(content_solution),               \
        X(content_count), X(content_box), X(content), X(diff), X(renamed),     \
        X(difference), X(representation), X(representations), X(scan_point),   \
        X(scan_errors), X(search_solution), X(search_undecided),               \
        X(search_binary)

#define AN_JSON_OBJECT_NAME(name) an_json_##name##_table
extern const struct an_json_object AN_JSON_OBJECTS(AN_JSON_OBJECT_NAME);

/* An object of the table name_keys with these values. One value more or less
 * than rows does not compile. */
#define AN_JSON(name, ...)                                                     \
    an_json_object(                                                            \
        name##_keys, (json_t *[]){__VA_ARGS__},                                \
        sizeof name##_keys / sizeof *name##_keys *                             \
            sizeof(                                                            \
                char[sizeof((json_t *[]){__VA_ARGS__}) / sizeof(json_t *) ==   \
                             sizeof name##_keys / sizeof *name##_keys          \
                         ? 1                                                   \
                         : -1]))

#endif
