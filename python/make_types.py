"""Writes anomalon/types.py, the types of reports, from their JSON Schema.

usage: anomalon schema --report | python3 make_types.py > anomalon/types.py
"""
import json
import keyword
import sys

HEAD = '''"""What reports hold, for editors and type checkers. Written by make_types.py
from `anomalon schema --report`; docs/report-format.md says what the keys mean.
"""
from __future__ import annotations

from typing import Any, Literal

from ._node import Node
'''


def class_name(name):
    return "".join(word.capitalize() for word in name.split("_"))


class Types:
    def __init__(self, definitions):
        self.definitions = definitions

    def name(self, schema):
        """A schema as a type of Python."""
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            definition = self.definitions[name]
            return class_name(name) if "properties" in definition \
                else self.name(definition)
        if "const" in schema:
            value = schema["const"]
            return "None" if value is None else "Literal[%r]" % (value,)
        if "enum" in schema:
            return "Literal[%s]" % ", ".join(map(repr, schema["enum"]))
        if "anyOf" in schema:
            names = []
            for part in schema["anyOf"]:
                names += [n for n in self.name(part).split(" | ")
                          if n not in names]
            return " | ".join(names)
        if schema.get("type") == "array":
            return "list[%s]" % self.name(schema["items"])
        if schema.get("type") == "object":
            return "dict[str, %s]" % self.name(schema["additionalProperties"])
        return {"string": "str", "integer": "int", "boolean": "bool",
                "null": "None"}.get(schema.get("type"), "Any")

    def object(self, name, schema):
        lines = ["", "", "class %s(Node):" % class_name(name)]
        if "title" in schema:
            lines.append('    """%s."""' % schema["title"])
        for key, value in schema["properties"].items():
            if not key.isidentifier() or keyword.iskeyword(key):
                continue  # no attribute
            lines.append("    %s: %s" % (key, self.name(value)))
            if "description" in value:
                lines[-1] += "  # " + value["description"]
        if len(lines) == 3:
            lines.append("    pass")
        return lines


def written(schema):
    types = Types(schema["definitions"])
    lines = [HEAD.rstrip("\n")]
    for name, definition in schema["definitions"].items():
        if "properties" in definition:
            lines += types.object(name, definition)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written(json.load(sys.stdin)))
