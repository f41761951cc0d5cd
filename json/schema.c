/* schema.c - the JSON Schema of every report, from the tables of keys.
 *
 * A type of keys.h is a small language with a rule for each opening bracket,
 * read by descent. A name becomes a definition where it is first met.
 */
#include "json/schema.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/version.h"
#include "json/keys.h"

/* What a program may print, and when. */
static const struct {
    const char *object, *title;
} reports[] = {
    {"check", "anomalon check --json"},
    {"asked", "verdicts that were asked for one by one, from the library"},
    {"errors", "any command on one model with --json: the file is bad"},
    {"entry", "anomalon models --json, a line for each model"},
    {"scan_point", "anomalon check --scan --json, a line for each point"},
    {"scan_errors", "the same where the values make no model"},
    {"diff", "anomalon diff --json"},
    {"explanation", "anomalon explain --json"},
    {"operators", "anomalon operators --json"},
    {"breaking", "anomalon breaking --json"},
    {"rule_model", "anomalon breaking --json --table N MODEL"},
    {"rule", "anomalon breaking --json --table N"},
    {"solution", "anomalon solve --json"},
    {"residue_solution", "the same of unknown charges of a Z(n)"},
    {"content", "anomalon content --json"},
    {"representations", "anomalon reps --json"},
    {"search_solution", "anomalon search --format jsonl, a line for each"},
    {"search_undecided", "anomalon search --format jsonl, the last line"},
    {"search_binary", "FILE.json of anomalon search --format binary -o FILE"},
};

/* Texts that are more than strings. */
static const struct {
    const char *name, *pattern;
} patterns[] = {
    {"rational", "^-?[0-9]+(/[1-9][0-9]*)?$"},
    {"digits", "^-?[0-9]{16,}$"},
    {"halves", "^-?[0-9]+/2$"},
};

/* Short names of types. */
static const struct {
    const char *name, *type;
} shorthands[] = {
    {"whole", "integer|digits"}, /* digits from 2^53 on */
    {"half", "integer|halves"},
    {"group", "[whole]"}, /* invariant factors, 0 for a free one */
    {"functional", "{rational|[rational]}"}, /* by group, and F */
    {"weight", "{[integer]}"},               /* Dynkin labels by simple group */
    {"witness", "symmetry_witness|operator_witness"},
    {"nature", "'Dirac'|'Majorana'|'massless'|'mixed'|'undecided'|'none'"},
    {"stability", "'stable'|'unstable'|'undecided'|'none'"},
    {"particle", "'Majorana'|'Dirac'|'real'|'complex'|'vector'"},
    {"process_name", "'proton_decay'|'neutron_antineutron'|"
                     "'neutrinoless_double_beta'|"
                     "'neutrinoless_quadruple_beta'"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static json_t *read_type(json_t *definitions, const char **s);
static json_t *named(json_t *definitions, const char *word);

/* A type without | outside of brackets, and without its question mark. */
static json_t *read_one(json_t *definitions, const char **s)
{
    const char *inside = *s + 1;
    if (**s == '[' || **s == '{' || **s == '(') {
        char open = **s;
        json_t *inner = read_type(definitions, &inside);
        *s = inside + 1;
        if (open == '[')
            return json_pack("{ssso}", "type", "array", "items", inner);
        return open == '{' ? json_pack("{ssso}", "type", "object",
                                       "additionalProperties", inner)
                           : inner;
    }
    bool quoted = **s == '\'';
    const char *start = quoted ? inside : *s;
    size_t n = strcspn(start, quoted ? "'" : "|?])} ");
    *s = start + n + quoted;
    struct an_text word = {0};
    an_text_add_n(&word, start, n);
    json_t *one = quoted ? json_pack("{ss}", "const", an_text_string(&word))
                         : named(definitions, an_text_string(&word));
    an_text_clear(&word);
    return one;
}

/* Words alone make an enumeration. */
static json_t *any_of(json_t *list)
{
    json_t *words = json_array();
    for (size_t i = 0; i < json_array_size(list); i++) {
        json_t *word = json_object_get(json_array_get(list, i), "const");
        if (word)
            json_array_append(words, word);
    }
    bool all = json_array_size(words) == json_array_size(list);
    json_t *o = json_pack("{sO}", all ? "enum" : "anyOf", all ? words : list);
    json_decref(words);
    return o;
}

/* Up to the bracket that closes it, or to when it is there. */
static json_t *read_type(json_t *definitions, const char **s)
{
    json_t *list = json_array();
    bool more = true;
    while (more) {
        json_t *one = read_one(definitions, s);
        if (**s == '?') {
            ++*s;
            one = json_pack("{s[oo]}", "anyOf", one,
                            json_pack("{ss}", "type", "null"));
        }
        json_array_append_new(list, one);
        more = **s == '|';
        *s += more;
    }
    json_t *o = json_array_size(list) == 1
                    ? json_incref(json_array_get(list, 0))
                    : any_of(list);
    json_decref(list);
    return o;
}

static const struct an_json_object *object_named(const char *name)
{
    const struct an_json_object *const *o = an_json_objects;
    while (*o && strcmp((*o)->name, name) != 0)
        o++;
    assert(*o); /* there is a table for each name */
    return *o;
}

/* The part of conditions for this one, "KEY=VALUE", which is made if there is
 * none yet. */
static json_t *condition_part(json_t *conditions, const char *condition)
{
    size_t n = strcspn(condition, "=");
    json_t *value = json_loads(condition + n + 1, JSON_DECODE_ANY, NULL);
    struct an_text key = {0};
    an_text_add_n(&key, condition, n);
    json_t *test =
        json_pack("{s{s{so}}s[s]}", "properties", an_text_string(&key), "const",
                  value, "required", an_text_string(&key));
    an_text_clear(&key);
    for (size_t i = 0; i < json_array_size(conditions); i++) {
        json_t *part = json_array_get(conditions, i);
        if (json_equal(json_object_get(part, "if"), test)) {
            json_decref(test);
            return part;
        }
    }
    json_t *part = json_pack("{sos{s[]}s{s{}}}", "if", test, "then", "required",
                             "else", "properties");
    json_array_append_new(conditions, part);
    return part;
}

struct shape {
    json_t *definitions; /* borrowed */
    json_t *properties, *required, *conditions;
};

static void add_key(struct shape *s, const struct an_json_key *k)
{
    const char *when = k->type;
    json_t *property = read_type(s->definitions, &when);
    json_object_set_new(s->properties, k->name, property);
    if (*when == '\0') {
        json_array_append_new(s->required, json_string(k->name));
    } else if (strncmp(when, " if ", 4) == 0) {
        json_t *part = condition_part(s->conditions, when + 4);
        json_array_append_new(
            json_object_get(json_object_get(part, "then"), "required"),
            json_string(k->name));
        json_object_set_new(
            json_object_get(json_object_get(part, "else"), "properties"),
            k->name, json_false());
    } else {
        json_object_set_new(property, "description", json_string(when + 1));
    }
}

static void add_object(struct shape *s, const struct an_json_object *o)
{
    for (size_t i = 0; i < o->nrows; i++) {
        struct an_json_key key = an_json_key(o->row[i]);
        if (strcmp(key.name, "...") == 0)
            add_object(s, object_named(key.type));
        else
            add_key(s, &key);
    }
}

static json_t *object_schema(json_t *definitions,
                             const struct an_json_object *object)
{
    struct shape s = {definitions, json_object(), json_array(), json_array()};
    add_object(&s, object);
    json_t *o = json_object();
    for (size_t i = 0; i < COUNT(reports); i++)
        if (strcmp(reports[i].object, object->name) == 0)
            json_object_set_new(o, "title", json_string(reports[i].title));
    json_object_set_new(o, "type", json_string("object"));
    json_object_set_new(o, "properties", s.properties);
    json_object_set_new(o, "required", s.required);
    if (json_array_size(s.conditions) > 0)
        json_object_set(o, "allOf", s.conditions);
    json_object_set_new(o, "additionalProperties", json_false());
    json_decref(s.conditions);
    return o;
}

/* What a name that is no word of JSON stands for. */
static json_t *definition(json_t *definitions, const char *name)
{
    for (size_t i = 0; i < COUNT(patterns); i++)
        if (strcmp(patterns[i].name, name) == 0)
            return json_pack("{ssss}", "type", "string", "pattern",
                             patterns[i].pattern);
    for (size_t i = 0; i < COUNT(shorthands); i++) {
        const char *type = shorthands[i].type;
        if (strcmp(shorthands[i].name, name) == 0)
            return read_type(definitions, &type);
    }
    return object_schema(definitions, object_named(name));
}

static json_t *named(json_t *definitions, const char *word)
{
    static const char *const plain[] = {"string", "boolean", "integer", "null"};
    for (size_t i = 0; i < COUNT(plain); i++)
        if (strcmp(word, plain[i]) == 0)
            return json_pack("{ss}", "type", word);
    json_t *value = json_loads(word, JSON_DECODE_ANY, NULL);
    if (value)
        return json_pack("{so}", "const", value);
    if (!json_object_get(definitions, word)) {
        json_object_set_new(definitions, word, json_null()); /* its place */
        json_object_set_new(definitions, word, definition(definitions, word));
    }
    return json_pack("{so}", "$ref", json_sprintf("#/definitions/%s", word));
}

void an_report_schema(struct an_text *out)
{
    json_t *any = json_array(), *definitions = json_object();
    for (size_t i = 0; i < COUNT(reports); i++)
        json_array_append_new(any, named(definitions, reports[i].object));
    json_t *schema = json_pack(
        "{ssssssso so}", "$schema", "http://json-schema.org/draft-07/schema#",
        "title", "a report of anomalon " AN_VERSION, "description",
        "docs/report-format.md says what the keys mean. Later "
        "versions may have more of them.",
        "anyOf", any, "definitions", definitions);
    char *text = json_dumps(schema, JSON_INDENT(2));
    an_text_printf(out, "%s\n", text);
    free(text);
    json_decref(schema);
}
