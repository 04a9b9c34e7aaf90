"""What the command line's own help says of it: its commands, their options, their words. Manual pages and completions are made
from it, and so can't say anything else."""
import re
import subprocess
from dataclasses import dataclass, field


class Fault(Exception):
    """A help that is not as it was, in words for who makes the release."""


@dataclass
class Option:
    name: str  # "--json", "-o"
    value: str = ""  # what follows it, as the help says it: "SORTIE", "[SORTIE]", "noms|lettres|groupe", or nothing
    words: str = ""  # "" when the help has no line of its own for it

    @property
    def choices(self):
        return self.value.split("|") if "|" in self.value else []


@dataclass
class Command:
    name: str
    usage: str  # what follows « boussole », its name first
    summary: str  # from the list of commands
    paragraphs: list = field(default_factory=list)
    options: list = field(default_factory=list)

    @property
    def takes_files(self):
        """Whether it reads files that are named apart from its options."""
        return bool(re.search(r"FICHIER|DOSSIER", OPTIONS.sub(" ", self.usage)))

    @property
    def placeholders(self):
        """The words in capitals that stand for what one types."""
        return {word for text in (self.usage, *(option.value for option in self.options)) for word in re.findall(r"\b[A-Z]+\b", text)}


@dataclass
class Program:
    version: str
    summary: str
    commands: list
    exit_codes: dict  # {0: "tout va bien", …}


# Options within a usage: "--html|--csv SORTIE", "-o FICHIER", "[--json | --verifier FICHIER]".
OPTIONS = re.compile(r"(-[-a-z]+(?:\|-[-a-z]+)*)(?: ([A-Z]+)(?![A-Z…|]))?")
# A line of an option of its own: "  --affichage noms|lettres|groupe   les Régies…".
OPTION_LINE = re.compile(r"^  (-[-a-z]+)(?: (\S+))? {2,}(\S.*)$")


def said_by(program, *words):
    text = subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8").stdout
    return text.replace("\u00a0", " ")


def options_of(usage, lines):
    found = {}
    for names, value in OPTIONS.findall(usage):
        for name in names.split("|"):
            found[name] = Option(name, value)
    for line in lines:
        if match := OPTION_LINE.match(line):
            found[match[1]] = Option(match[1], match[2] or found.get(match[1], Option("")).value, match[3])
    return list(found.values())


def command_of(program, name, line):
    text = said_by(program, name, "--help")
    first, *lines = text.splitlines()
    match = re.match(r"^Usage : boussole (.*)$", first)
    if not match or match[1].split()[0] != name:
        raise Fault(f"boussole {name} --help does not begin with its usage: {first}")
    summary = line.removeprefix(match[1]).strip() if line.startswith(match[1]) else re.split(r" {2,}", line, maxsplit=1)[-1]
    paragraphs = [line for line in lines if line and not line.startswith(" ")]
    return Command(name, match[1], summary, paragraphs, options_of(match[1], lines))


def read(program):
    """What `program` (a path) says of itself."""
    text = said_by(program, "--help")
    lines = {}
    for name, line in re.findall(r"^  (([a-z]+) .*)$", text, re.M):
        lines.setdefault(line, name)
    codes = re.search(r"^Code de sortie : (.*)\.$", text, re.M)
    summary = re.match(r"Boussole : (.*)\.\n", text)
    if not lines or not codes or not summary:
        raise Fault("boussole --help no longer has its first line, its list of commands or its exit codes")
    exit_codes = {int(number): words for number, words in re.findall(r"(\d+) ([^,]+)", codes[1])}
    commands = [command_of(program, name, line) for name, line in lines.items()]
    return Program(said_by(program, "--version").strip(), summary[1], commands, exit_codes)
