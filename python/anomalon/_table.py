"""Many reports as one table: of a folder, or of a scan."""
import html


def _cells(report):
    """The verdicts of a report in short, or its errors."""
    if isinstance(report, Exception):
        return {"error": str(report).split("\n", 1)[0]}
    final = report.final or {}
    short = {
        "anomaly_free": report.get("anomaly_free"),
        "residual": (final.get("residual") or {}).get("name"),
        "neutrinos": (final.get("neutrinos") or {}).get("nature"),
        "dark_matter": (final.get("dark_matter") or {}).get("verdict"),
        "passed": report.get("passed"),
    }
    asked = {**final, **report}
    return {key: value for key, value in short.items() if key in asked}


class Table(list):
    """Reports, or the ModelError of those that are none; `points` says of each
    what it is of: {"model": ...}, or the values of a scan."""

    def __init__(self, points, reports):
        super().__init__(reports)
        self.points = points

    def rows(self):
        """A dict for each report: its point, its verdicts in short."""
        return [{**point, **_cells(report)}
                for point, report in zip(self.points, self)]

    def columns(self):
        """The keys of all rows, each once."""
        return list(dict.fromkeys(key for row in self.rows() for key in row))

    def to_dataframe(self):
        """The rows as a pandas.DataFrame."""
        import pandas
        return pandas.DataFrame(self.rows(), columns=self.columns())

    def __repr__(self):
        return "<table of %d reports>" % len(self)

    def _lines(self):
        columns = self.columns()
        yield columns
        for row in self.rows():
            yield ["" if row.get(c) is None else str(row[c]) for c in columns]

    def _repr_markdown_(self):
        lines = [[cell.replace("|", "\\|") for cell in line]
                 for line in self._lines()]
        lines.insert(1, ["---"] * len(lines[0]))
        return "\n".join("| %s |" % " | ".join(line) for line in lines) + "\n"

    def _repr_html_(self):
        lines = ["".join("<%s>%s</%s>" % (tag, html.escape(cell), tag)
                         for cell in line)
                 for tag, line in zip(["th"] + ["td"] * len(self),
                                      self._lines())]
        return "<table>\n<tr>%s</tr>\n</table>\n" % "</tr>\n<tr>".join(lines)
