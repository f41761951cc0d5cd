"""What reports are made of: objects whose keys are attributes, and documents
that are also written in other formats."""


class Node(dict):
    """An object of a report; its keys are attributes as well."""

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError("the report has no '%s' here; it has %s" % (
                key, ", ".join(self))) from None

    def __dir__(self):
        return sorted(set(super().__dir__()) | set(self))


class Document(Node):
    """A report: its keys, and itself in every format."""

    def __init__(self, keys, ask):
        super().__init__(keys)
        self.__dict__["_ask"] = ask

    def text(self, format="text", **options):
        """The same as text, csv, markdown, latex or html; `fragment=True` for
        LaTeX to \\input and HTML to set into a page."""
        return self._ask(format=format, **options)

    def __str__(self):
        return self.text()

    def _repr_markdown_(self):
        return self.text("markdown")

    def _repr_html_(self):
        return self.text("html", fragment=True)
