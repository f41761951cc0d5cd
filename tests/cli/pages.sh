#!/bin/sh
# pages.sh - the lists of options in the manual, from those of `anomalon help`.
#
# usage: pages.sh PROGRAM PAGE...; rewrites what stands between the lines
# `.\" options` and `.\" end` of each page.
bin=$1
COLUMNS=80 LC_ALL=C.UTF-8
export COLUMNS LC_ALL
shift
for page; do
    name=${page##*/anomalon}
    name=${name#-}
    name=${name%.1}
    {
        "$bin" help "${name:-help}"
        echo '.\" the page'
        cat "$page"
    } | awk '
    # Words of a label, as mdoc has them.
    function label(s,  n, i, word, out) {
        n = split(s, word, " ")
        for (i = 1; i <= n; i++) {
            if (word[i] ~ /^-/) {
                out = out " Fl " substr(word[i], 2)
                sub(/,$/, " ,", out)
            } else if (word[i] ~ /[|]/) {
                gsub(/[|]/, " | ", word[i])
                out = out " Cm " word[i]
            } else {
                out = out " Ar " word[i]
            }
        }
        return ".It" out
    }
    # A sentence in lines, none of which begins a request.
    function sentence(s,  n, i, word, line) {
        s = toupper(substr(s, 1, 1)) substr(s, 2) "."
        gsub(/\\/, "\\e", s)
        gsub(/`/, "\\(oq", s)
        gsub(/\047/, "\\(aq", s)
        n = split(s, word, " ")
        for (i = 1; i <= n; i++) {
            if (word[i] ~ /^-/)
                gsub(/-/, "\\-", word[i])
            if (line != "" && length(line) + length(word[i]) > 78) {
                print line
                line = ""
            }
            line = line (line == "" ? "" : " ") word[i]
        }
        print line
    }
    $0 == ".\\\" the page" { page = 1; next }
    !page && match($0, /^  -[^ ]*( [^ ]+)*/) {
        item[++n] = substr($0, 3, RLENGTH - 2)
        text[n] = substr($0, RLENGTH + 1)
        next
    }
    !page && n && /^     / && !ended { text[n] = text[n] " " $0; next }
    !page { ended = ended || (n && /^$/); next }
    $0 == ".\\\" options" {
        print
        print ".Bl -tag -width Ds"
        for (i = 1; i <= n; i++) {
            sub(/^ */, "", text[i])
            print label(item[i])
            sentence(text[i])
        }
        print ".El"
        skip = 1
    }
    $0 == ".\\\" end" { skip = 0 }
    !skip { print }
    ' > "$page.new" && mv "$page.new" "$page"
done
