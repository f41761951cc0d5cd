#!/bin/sh
# format.sh - docs/model-format.md as the page anomalon-model(5) of the manual.
#
# usage: format.sh FILE.md
date=$(sed -n 's/^\.Dd //p' "$(dirname "$0")/anomalon.1")
awk -v date="$date" '
function escape(s,  out) {
    gsub(/\\/, "\\e", s)
    gsub(/-/, "\\-", s)
    return s ~ /^[.\047]/ ? "\\&" s : s
}

# Links are their texts; `code` stands in the typewriter face.
function prose(s,  out) {
    while (match(s, /\[[^][]*\]\([^()]*\)/)) {
        out = substr(s, RSTART + 1, RLENGTH - 1)
        sub(/\]\(.*/, "", out)
        s = substr(s, 1, RSTART - 1) out substr(s, RSTART + RLENGTH)
    }
    s = escape(s)
    while (match(s, /`[^`]*`/))
        s = substr(s, 1, RSTART - 1) "\\f[CR]" \
            substr(s, RSTART + 1, RLENGTH - 2) "\\fR" \
            substr(s, RSTART + RLENGTH)
    gsub(/\*\*/, "", s)
    return s
}

# A row of a table: its first column is a tag, the others follow.
function row(s,  n, i, cell, line) {
    gsub(/\\\|/, "\001", s)
    sub(/^\| */, "", s)
    sub(/ *\|$/, "", s)
    n = split(s, cell, / *\| */)
    for (i = 1; i <= n; i++)
        gsub(/\001/, "|", cell[i])
    print ".TP"
    print prose(cell[1])
    for (i = 2; i <= n; i++)
        line = line (i > 2 ? "; " : "") cell[i]
    print prose(line)
}

# What was gathered of a paragraph or an item; the list of contents is for
# readers of Markdown.
function flush() {
    if (text != "" && text !~ /^Contents:/) {
        if (item)
            print ".IP \\(bu 2"
        else if (!first)
            print ".PP"
        print prose(text)
    }
    if (text != "")
        first = 0
    text = ""
    item = 0
}

BEGIN {
    print ".TH ANOMALON-MODEL 5 \"" date "\" anomalon \"File Formats\""
    print ".SH NAME"
    print "anomalon\\-model \\- model files of anomalon"
}
/^```/ {
    flush()
    code = !code
    print code ? ".PP\n.in +4n\n.EX" : ".EE\n.in"
    first = 0
    next
}
code { print escape($0); next }
/^#/ {
    flush()
    sub(/^#+ /, "")
    print ".SH " (NR == 1 ? "DESCRIPTION" : toupper(escape($0)))
    first = 1
    next
}
/^\|[- |]*\|$/ { next }
/^\|/ {
    flush()
    if (table)
        row($0)
    table = 1
    next
}
{ table = 0 }
/^$/ { flush(); next }
/^- / { flush(); item = 1; sub(/^- /, "") }
{ sub(/^ +/, ""); text = text (text == "" ? "" : " ") $0 }
END {
    flush()
    print ".SH SEE ALSO"
    print ".BR anomalon (1)"
}' "$1"
