"""What bash, zsh and fish offer when one presses Tab, from what the program's help says (program_help.py)."""
import re

BASH = r"""# What bash offers after « boussole ». Made by packaging/completion.py from what boussole --help says.
_boussole() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} options='' files=''
    COMPREPLY=()
    if [ "$COMP_CWORD" = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W '@COMMANDS@ --help --version' -- "$word")
        return
    fi
    case "$command $before" in
@VALUES@
    esac
    case $command in
@OPTIONS@
    esac
    case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options --help" -- "$word") ;;
    *) [ -z "$files" ] || _boussole_files '!*.json' ;;
    esac
}

# Files, and the folders where there may be some; of one kind when it is told.
_boussole_files() { # [which are left out]
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f ${1:+-X "$1"} -- "$word" | while IFS= read -r file; do
        [ -d "$file" ] || printf '%s\n' "$file"
    done)
}

complete -F _boussole boussole
"""

ZSH = r"""#compdef boussole
# What zsh offers after « boussole ». Made by packaging/completion.py from what boussole --help says.
_boussole() {
    local -a commands=(
@COMMANDS@
    )
    if (( CURRENT == 2 )); then
        _describe -t commands boussole commands
        _arguments '--help' '--version'
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT -= 1 ))
    case $command in
@OPTIONS@
    esac
}
_boussole "$@"
"""

JSON_FILES = '_files -g "*.json(-.)"'


def kind(option):
    """What is typed after an option: "" nothing, "choice", "file", "any" (a number)."""
    return "choice" if option.choices else {"": "", "FICHIER": "file", "SORTIE": "file"}.get(option.value.strip("[]"), "any")


def bash(program):
    values, options = [], []
    for command in program.commands:
        for option in command.options:
            pattern = f'"{command.name} {option.name}")'
            if kind(option) == "choice":
                values.append(f"    {pattern} mapfile -t COMPREPLY < <(compgen -W '{' '.join(option.choices)}' -- \"$word\"); return ;;")
            elif kind(option) == "any":
                values.append(f"    {pattern} return ;;")
            elif kind(option) and not option.value.startswith("["):
                values.append(f"    {pattern} _boussole_files; return ;;")
        names = " ".join(option.name for option in command.options)
        files = " files=yes" if command.takes_files else ""
        options.append(f"    {command.name}) options='{names}'{files} ;;")
    return (BASH.replace("@COMMANDS@", " ".join(command.name for command in program.commands))
            .replace("@VALUES@", "\n".join(values)).replace("@OPTIONS@", "\n".join(options)))


def quoted(words):
    """Between single quotes."""
    return "'" + words.replace("'", "'\\''") + "'"


def zsh(program):
    def spec(option):
        words = re.sub(r"([\[\]:\\])", r"\\\1", option.words)
        what = option.value.strip("[]").lower()
        action = {"choice": f":{option.name[2:]}:({' '.join(option.choices)})", "file": f":{what}:_files", "any": f":{what}: ", "": ""}[kind(option)]
        if option.value.startswith("["):
            action = ":" + action
        return quoted(f"{option.name}[{words}]{action}" if words else f"{option.name}{action}")

    commands = "\n".join(f"        {quoted(f'{command.name}:{command.summary}')}" for command in program.commands)
    cases = []
    for command in program.commands:
        specs = [spec(option) for option in command.options] + ["'--help'"]
        if command.takes_files:
            specs.append(quoted(f"*:{command.name}:{JSON_FILES}"))
        cases.append(f"    {command.name}) _arguments {' '.join(specs)} ;;")
    return ZSH.replace("@COMMANDS@", commands).replace("@OPTIONS@", "\n".join(cases))


def fish(program):
    lines = ["# What fish offers after « boussole ». Made by packaging/completion.py from what boussole --help says.",
             "complete -c boussole -f",
             "complete -c boussole -l help",
             "complete -c boussole -n __fish_use_subcommand -l version"]
    for command in program.commands:
        lines.append(f"complete -c boussole -n __fish_use_subcommand -a {command.name} -d {quoted(command.summary)}")
        seen = f"complete -c boussole -n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            how = {"choice": f" -x -a {quoted(' '.join(option.choices))}", "any": " -x", "": ""}.get(kind(option), " -r -F")
            how = "" if option.value.startswith("[") else how
            flag = f"-l {option.name[2:]}" if option.name.startswith("--") else f"-s {option.name[1:]}"
            lines.append(f"{seen} {flag}{how}" + (f" -d {quoted(option.words)}" if option.words else ""))
        if command.takes_files:
            lines.append(f"{seen} -k -a '(__fish_complete_suffix .json)'")
    return "\n".join(lines) + "\n"


def completions(program, zsh_folder):
    """Where each goes under share, and what it holds."""
    return {"bash-completion/completions/boussole": bash(program),
            f"{zsh_folder}/_boussole": zsh(program),
            "fish/vendor_completions.d/boussole.fish": fish(program)}
