/* file.c - an opened model file: its sources and the merged tree. */
#include "yaml/file.h"

#include <stdlib.h>
#include <string.h>

#include "yaml/source.h"
#include "yaml/tree/tree.h"
#include "yaml/yaml.h"

void an_yaml_close(struct an_yaml_file *file)
{
    if (!file)
        return;
    an_node_free(file->tree);
    an_node_free(file->dropped);
    for (size_t i = 0; i < file->nwhere; i++)
        an_node_free(file->where[i]);
    free(file->where);
    for (size_t i = 0; i < file->nsources; i++)
        an_source_free(file->source[i]);
    free(file->source);
    an_source_free(file->made);
    free(file->path);
    free(file);
}

const char *an_yaml_input(const struct an_yaml_file *file, size_t i)
{
    if (i == 0)
        return file->source[0]->name;
    return i <= file->nparents ? file->parent[i - 1]->name : NULL;
}

const char *an_yaml_text(const struct an_yaml_file *file)
{
    return file->source[0]->text;
}

const struct an_node *an_yaml_tree(const struct an_yaml_file *file)
{
    return file->failed ? NULL : file->tree;
}
