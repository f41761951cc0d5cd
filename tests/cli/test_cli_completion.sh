#!/bin/sh
# Completion: what the shells offer when TAB is pressed, in real shells.
. "$(dirname "$0")/tap.sh"

mkdir "$tmp/bin" "$tmp/home"
ln -s "$bin" "$tmp/bin/anomalon"
PATH=$tmp/bin:$PATH
HOME=$tmp/home
XDG_CONFIG_HOME=$HOME XDG_DATA_HOME=$HOME XDG_CACHE_HOME=$HOME
export HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
printf 'groups: {X: U(1)}\nfields: {Phi+: {type: scalar}, phi: {type: scalar}}\n' \
    > "$tmp/mine.yaml"
cd "$tmp" || exit 1

# The help texts and the table of completion name the same.
run completion words -- ''
cut -f 1 out | sort > table
run help
sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' out | sort > help
is "the commands are those of the help" diff table help
options() {
    sed -nE 's/^  (-., )?(--[a-z-]+).*/\2/p' out | sort -u
}
options > everywhere
while read -r command; do
    run completion words -- "$command" --
    cut -f 1 out | grep -vxFf everywhere | sort > table
    run help "$command"
    options | grep -vxFf everywhere > help
    [ "$command" != help ] || : > help
    is "the options of $command are those of its help" diff table help
done << END
$(cut -f 1 table)
END

run completion
is "completion needs a shell" exits 2
run completion tcsh
is "an unknown shell is refused" exits 2
run completion words -- check --nonsense=x --
is "an unknown option is passed over" has out '^--set'
run completion words -- operators nowhere.yaml --fields ''
is "a model that is not there completes nothing" empty out
is "and says nothing" empty err

# SHELL FILE LINE...: appends to FILE, for each line, the line with > in front
# and the words that the shell offers where it ends.
cat > bash.driver << 'END'
eval "$(anomalon completion bash)"
compopt() { :; }
file=$1
shift
for line; do
    spaced=${line//=/ = } # as readline splits it
    COMP_WORDS=($spaced)
    case $line in *" ") COMP_WORDS+=("") ;; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _anomalon anomalon
    printf '%s\n' ">$line" "${COMPREPLY[@]}" >> "$file"
done
END
cat > fish.driver << 'END'
anomalon completion fish | source
for line in $argv[2..-1]
    echo ">$line" >> $argv[1]
    complete -C $line | cut -f 1 >> $argv[1]
end
END
# A terminal, in which TAB is pressed behind each line.
cat > zsh.driver << 'END'
zmodload zsh/zpty
export FOUND=$1
shift
wait_for() {
    local all= piece=
    while [[ $all != *"$1"* ]]; do
        zpty -r it piece || return
        all+=$piece
    done
}
zpty it "PS1= TERM=dumb zsh -f -i"
zpty -w it "source ./zsh.inner"
wait_for 'is-ready'
for line; do
    print -r -- ">$line" >> $FOUND
    zpty -w -n it "$line"$'\t'
    wait_for 'is-done'
done
zpty -d it
END
cat > zsh.inner << 'END'
autoload -Uz compinit
compinit -u -D
eval "$(anomalon completion zsh)"
compadd() {
    local -a hits
    builtin compadd -O hits "$@"
    (( $#hits )) && print -rl -- $hits >> $FOUND
    builtin compadd "$@"
}
press() {
    zle list-choices > /dev/null
    BUFFER=
    print is-done
}
zle -N press
bindkey '^I' press
print is-ready
END

# shellcheck disable=SC2317
# offers LINE WORD...: in the answers in `found`, the words follow the line.
offers() {
    line=$1
    shift
    awk -v line=">$line" 'on && /^>/ {exit} on {print} $0 == line {on = 1}' \
        found > words
    for word; do
        grep -qxF -e "$word" words || return 1
    done
}
for shell in bash zsh fish; do
    if ! command -v "$shell" > /dev/null; then
        echo "ok - completion in $shell # skip, no $shell"
        continue
    fi
    if [ "$shell" = zsh ] && ! zsh -fc 'zmodload zsh/zpty && zpty it true' \
        > /dev/null 2>&1; then
        echo "ok - completion in zsh # skip, no pseudo-terminal"
        continue
    fi
    : > found
    quiet=--norc
    [ "$shell" != zsh ] || quiet=-f
    [ "$shell" != fish ] || quiet=--no-config
    timeout 60 "$shell" $quiet ./$shell.driver found 'anomalon ' 'anomalon check --' \
        'anomalon search --format ' 'anomalon check su' 'anomalon check mi' \
        'anomalon operators mine.yaml --fields ' \
        'anomalon check --color=' 'anomalon check mine.yaml --set ' \
        'anomalon show --set phi.X=1 su5' > out 2> err < /dev/null
    is "$shell completes commands" offers 'anomalon ' check search help
    is "$shell completes options" offers 'anomalon check --' --set --json
    is "$shell does not offer what the command has not" lacks words '--resume'
    is "$shell completes values" offers 'anomalon search --format ' \
        text jsonl csv binary
    is "$shell completes library models" offers 'anomalon check su' su5 \
        su2-quartet
    is "$shell completes files" offers 'anomalon check mi' mine.yaml
    is "$shell completes fields of the model" \
        offers 'anomalon operators mine.yaml --fields ' phi Phi+
    start=--color=
    [ "$shell" != bash ] || start=
    is "$shell completes behind =" \
        offers 'anomalon check --color=' ${start}auto ${start}never
    is "$shell completes what may be set" \
        offers 'anomalon check mine.yaml --set ' phi.X= Phi+.X=
    is "$shell goes on behind a setting" \
        offers 'anomalon show --set phi.X=1 su5' su5
done
finish
