#!/bin/sh
# page.sh - a page of the manual from `anomalon help`, which says all of it.
#
# usage: page.sh PROGRAM COMMAND; without COMMAND docs/anomalon.1 is completed:
# by the commands and options that all have.
bin=$1
command=${2-}
folder=$(dirname "$0")
COLUMNS=80 LC_ALL=C.UTF-8
export COLUMNS LC_ALL
{
    "$bin" help "${command:-help}" || exit
    [ -n "$command" ] || cat "$folder/anomalon.1"
} | awk -v command="$command" '
# What mdoc would take for more than text.
function escape(s) {
    gsub(/\\/, "\\e", s)
    while (match(s, /`[^`]*`/))
        s = substr(s, 1, RSTART - 1) "\\(oq" \
            substr(s, RSTART + 1, RLENGTH - 2) "\\(cq" \
            substr(s, RSTART + RLENGTH)
    gsub(/-/, "\\-", s)
    return s ~ /^[.\047]/ ? "\\&" s : s
}

# Words of a synopsis or label as macros.
function macros(s,  n, i, word, out) {
    gsub(/[|]/, " | ", s)
    gsub(/\[/, "[ ", s)
    gsub(/\]/, " ]", s)
    n = split(s, word, " ")
    for (i = 1; i <= n; i++) {
        if (word[i] == "[")
            out = out " Oo"
        else if (word[i] == "]")
            out = out " Oc"
        else if (word[i] == "|")
            out = out " |"
        else if (word[i] ~ /^-/)
            out = out " Fl " substr(word[i], 2)
        else
            out = out (word[i] ~ /^[A-Z0-9]/ ? " Ar " : " Cm ") word[i]
        sub(/,$/, " ,", out)
    }
    return substr(out, 2)
}

function print_lines(s,  n, i, word, line) {
    n = split(s, word, " ")
    for (i = 1; i <= n; i++) {
        if (line != "" && length(line) + length(word[i]) > 76) {
            print escape(line)
            line = ""
        }
        line = line (line == "" ? "" : " ") word[i]
        if (word[i] ~ /[^.][.!?][)]?$/) {
            print escape(line)
            line = ""
        }
    }
    if (line != "")
        print escape(line)
}

# What was collected is complete.
function end(  was) {
    was = kind
    kind = ""
    if (was == "paragraph") {
        print_lines(text)
    } else if (was == "option") {
        print ".It " macros(label)
        sub(/^ +/, "", text)
        print_lines(toupper(substr(text, 1, 1)) substr(text, 2) ".")
    } else if (was == "literal") {
        print ".Ed"
    }
}

function section(name) {
    end()
    print ".Sh " name
    begun = 1
}

function gap() {
    if (!begun)
        print ".Pp"
    begun = 0
}

function add_option() {
    end()
    kind = "option"
    match($0, /^  -[^ ]*( [^ ]+)*/)
    label = substr($0, 3, RLENGTH - 2)
    text = substr($0, RLENGTH + 1)
    sub(/^ */, "", text)
}

# ---- the page of a command

function head() {
    print ".Dd November 29, 2026"
    print ".Dt ANOMALON-" toupper(command) " 1"
    print ".Os"
    print ".Sh NAME"
    print ".Nm anomalon-" command
    print ".Nd " $0
    print ".Sh SYNOPSIS"
}

command != "" && NR == 1 { sub(/.* - /, ""); head(); getline; next }
command != "" && !described && / anomalon / {
    sub(/.* anomalon [a-z]* ?/, "")
    print ".Nm anomalon"
    print ".Cm " command
    if ($0 != "")
        print "." macros($0)
    next
}
command != "" && /^$/ {
    if (!described) {
        section("DESCRIPTION")
        described = 1
    } else {
        if (kind == "option") {
            end()
            print ".El"
        }
        end()
    }
    next
}
command != "" && /^Examples:$/ { section("EXAMPLES"); next }
command != "" && /^  -/ {
    if (kind != "option") {
        end()
        gap()
        print "Options, besides those of\n.Xr anomalon 1 :"
        print ".Bl -tag -width Ds"
    }
    add_option()
    next
}
command != "" && /^ / && kind == "option" { text = text " " $0; next }
command != "" && /^ / {
    if (kind != "literal") {
        end()
        begun = 0
        print ".Bd -literal -offset indent"
        kind = "literal"
    }
    print escape(substr($0, 3))
    next
}
command != "" {
    if (kind != "paragraph") {
        gap()
        kind = "paragraph"
        text = ""
    }
    text = text " " $0
    next
}

# ---- the page of the program

/^\.Dd/ { page = 1 }
!page && /^  [a-z]/ { name[++n] = $1; sub(/^  [a-z]+ +([A-Z[][^ ]* )? */, "")
                      what[n] = $0; next }
!page && /^  -/ { line[++nlines] = $0; next }
!page && /^      / && nlines && !over { line[nlines] = line[nlines] " " $0; next }
!page { over = over || (nlines && /^$/); next }
$0 == ".\\\" commands" {
    for (i = 1; i <= n; i++)
        if (name[i] != "help")
            print ".It Xr anomalon-" name[i] " 1\n" escape(what[i])
    next
}
$0 == ".\\\" options" {
    for (i = 1; i <= nlines; i++) {
        $0 = line[i]
        add_option()
    }
    end()
    next
}
{ print }

END {
    if (command != "") {
        if (kind == "option") {
            end()
            print ".El"
        }
        end()
        print ".Sh SEE ALSO\n.Xr anomalon 1"
    }
}'
