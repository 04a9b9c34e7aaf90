"""The manual pages, from what the program's help says (program_help.py) and the words of assets/manual.

The French one takes the help's own words. The English one has its own, and is refused when it does not speak of the very commands,
options and exit codes that the help tells.
"""
import datetime
import json
import re
from pathlib import Path

from program_help import Fault

WORDS = Path(__file__).resolve().parent.parent / "assets/manual"


def words(language):
    return json.loads((WORDS / f"{language}.json").read_text(encoding="utf-8"))


def same(what, said, told):
    for one in sorted(set(said) ^ set(told)):
        raise Fault(f"assets/manual/en.json: {what} {one} " + ("is no longer in boussole --help" if one in said else "is missing"))


def check(own, program):
    """Of words that are not the help's own."""
    same("the command", own["commands"], [command.name for command in program.commands])
    same("the exit code", own["exit"], [str(code) for code in program.exit_codes])
    for command in program.commands:
        same(f"of {command.name}, the option", own["commands"][command.name]["options"], [option.name for option in command.options])
        same("the placeholder", set(own["placeholders"]) & command.placeholders, command.placeholders)


# ---- troff ------------------------------------------------------------------------------------------------------

def text(words_of_it):
    """A line of text that troff shows as it is."""
    shown = words_of_it.replace("\\", r"\e").replace("-", r"\-").replace("\u00a0", r"\ ")
    return r"\&" + shown if shown[:1] in ".'" else shown


def french(words_of_it):
    """With the no-break spaces that program_help.py leaves out."""
    return re.sub(r" ([:;!?»])", "\u00a0\\1", words_of_it).replace("« ", "«\u00a0")


def page(language, program, date):
    """The manual page, in troff. date: a datetime.date."""
    own = words(language)
    if "commands" in own:
        check(own, program)

    def placed(usage):
        return re.sub(r"\b[A-Z]+\b", lambda word: own.get("placeholders", {}).get(word[0], word[0]), usage)

    def told(command):
        if "commands" not in own:
            return [french(line) for line in command.paragraphs], {option.name: french(option.words) for option in command.options}
        return own["commands"][command.name]["words"], own["commands"][command.name]["options"]

    lines = [r".\" Made by packaging/manual.py from what boussole --help says.",
             f'.TH BOUSSOLE 1 "{date.isoformat()}" "Boussole {program.version}" "{text(own["title"])}"', ".nh",
             f".SH {own['headings']['name']}", rf"boussole \- {text(own.get('summary') or program.summary)}",
             f".SH {own['headings']['synopsis']}"]
    for usage in own["synopsis"]:
        lines += [f".B boussole {text(placed(usage))}", ".br"]
    lines += [f".SH {own['headings']['description']}"]
    lines += paragraphs(own["description"])
    lines += [f".SH {own['headings']['commands']}"]
    for command in program.commands:
        described, options = told(command)
        lines += [f".SS {command.name}", f".B boussole {text(placed(command.usage))}", ".PP", *paragraphs(described)]
        for option in command.options:
            if options[option.name]:
                lines += [".TP", f".B {text(placed(f'{option.name} {option.value}'.strip()))}", text(options[option.name])]
    lines += [f".SH {own['headings']['exit']}"]
    for code, meaning in program.exit_codes.items():
        lines += [".TP", f".B {code}", text(own["exit"][str(code)] if "exit" in own else meaning)]
    lines += [f".SH {own['headings']['environment']}"]
    for name, meaning in own["environment"].items():
        lines += [".TP", f".B {name}", text(meaning)]
    lines += [f".SH {own['headings']['examples']}"]
    for example, meaning in own["examples"].items():
        lines += [".TP", f".B boussole {text(example)}", text(meaning)]
    lines += [f".SH {own['headings']['see']}", *paragraphs(own["see"])]
    return "\n".join(lines) + "\n"


def paragraphs(texts):
    lines = []
    for words_of_it in texts:
        lines += [text(words_of_it), ".PP"]
    return lines[:-1]


def pages(program, moment):
    """Where each goes under share/man, and its troff. moment: seconds since 1970."""
    date = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).date()
    return {str(Path(words(language)["file"]) / "man1/boussole.1"): page(language, program, date) for language in ("en", "fr")}
