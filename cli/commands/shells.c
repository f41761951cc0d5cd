/* shells.c - the scripts that `anomalon completion SHELL` prints.
 *
 * All three do the same: hand the words of the line to `anomalon completion
 * words` and offer what comes back.
 */
#include "cli/commands/shells.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

/* bash makes words of their own of = and :, and replaces what is behind them.
 */
static const char bash[] =
    "# bash completion of anomalon\n"
    "_anomalon() {\n"
    "    local line word i glue='' behind=''\n"
    "    local -a words=()\n"
    "    for ((i = 1; i <= COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        if [[ $glue || $word == [=:] ]] && ((${#words[@]})); then\n"
    "            behind=${words[-1]}\n"
    "            [[ $word != [=:] ]] || behind+=$word\n"
    "            words[-1]+=$word\n"
    "        else\n"
    "            behind=''\n"
    "            words+=(\"$word\")\n"
    "        fi\n"
    "        glue=''\n"
    "        [[ $word != [=:] ]] || glue=1\n"
    "    done\n"
    "    COMPREPLY=()\n"
    "    while IFS= read -r line; do\n"
    "        if [[ $line == :files ]]; then\n"
    "            compopt -o filenames\n"
    "            while IFS= read -r line; do\n"
    "                COMPREPLY+=(\"$line\")\n"
    "            done < <(compgen -f -- \"${words[-1]#\"$behind\"}\")\n"
    "        else\n"
    "            line=${line%%$'\\t'*}\n"
    "            [[ $line != *= ]] || compopt -o nospace\n"
    "            COMPREPLY+=(\"${line#\"$behind\"}\")\n"
    "        fi\n"
    "    done < <(\"$1\" completion words -- \"${words[@]}\" 2> /dev/null)\n"
    "}\n"
    "complete -F _anomalon anomalon\n";

static const char zsh[] =
    "#compdef anomalon\n"
    "_anomalon() {\n"
    "    local line files\n"
    "    local -a found open\n"
    "    while IFS= read -r line; do\n"
    "        if [[ $line == :files ]]; then\n"
    "            files=1\n"
    "        elif [[ $line == *=$'\\t'* ]]; then\n"
    "            open+=(\"${line%%$'\\t'*}\")\n"
    "        else\n"
    "            found+=(\"${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}\")\n"
    "        fi\n"
    "    done < <(\"${words[1]}\" completion words -- "
    "\"${(@)words[2,CURRENT]}\" 2> /dev/null)\n"
    "    (( $#found )) && _describe anomalon found\n"
    "    (( $#open )) && compadd -S '' -- $open\n"
    "    [[ -n $files ]] && _files\n"
    "    return 0\n"
    "}\n"
    "if [[ $funcstack[1] == _anomalon ]]; then\n"
    "    _anomalon \"$@\"\n"
    "else\n"
    "    compdef _anomalon anomalon\n"
    "fi\n";

static const char fish[] =
    "# fish completion of anomalon\n"
    "function __anomalon_complete\n"
    "    set -l before (commandline -opc)\n"
    "    set -l current (commandline -ct)\n"
    "    for line in ($before[1] completion words -- $before[2..-1] "
    "\"$current\" 2> /dev/null)\n"
    "        if test \"$line\" = :files\n"
    "            __fish_complete_path \"$current\"\n"
    "        else\n"
    "            printf '%s\\n' $line\n"
    "        end\n"
    "    end\n"
    "end\n"
    "complete -c anomalon -f -a '(__anomalon_complete)'\n";

static const struct an_shell shells[] = {
    {"bash", bash},
    {"zsh", zsh},
    {"fish", fish},
};

const struct an_shell *an_shell_entry(size_t i)
{
    return i < sizeof shells / sizeof *shells ? &shells[i] : NULL;
}

void an_shell_quote(struct an_text *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789_-+=:,./@%";
    bool quotes = word[strspn(word, plain)] != '\0' || !*word;
    if (!quotes) {
        an_text_add(out, word);
        return;
    }
    an_text_add(out, "'");
    for (; *word; word++)
        if (*word == '\'')
            an_text_add(out, "'\\''");
        else
            an_text_add_n(out, word, 1);
    an_text_add(out, "'");
}
