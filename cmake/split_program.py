#!/usr/bin/python3
"""Splits the program in two parts (web/parts.js). Two lists say what comes first; the rest follows.

usage: split_program.py PROGRAM.wasm FIRST.wasm SECOND.wasm     by the lists
       split_program.py --list PROGRAM.wasm PROFILE SEEN.json   writes them from what was called and seen on the
                                                                          first screens (scripts/profile-start)

first_part.txt has functions. A line is one without its parameters and template arguments, which stands for all of that name;
one that is not to take along others of its name ends with # and a sum of its whole name. PROGRAM.wasm was linked with names.
first_data.txt has texts (file and key).
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

import split_data

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
FUNCTIONS, DATA = f"{HERE}/first_part.txt", f"{HERE}/first_data.txt"
LANGUAGES = [f"{ROOT}/assets/lang/{name}.json" for name in ("fr", "fr-workshop", "fr-comparison", "fr-backups", "fr-protection")]
EXAMPLES = sorted(glob.glob(f"{ROOT}/assets/demo/*.json"))
FEATURES = ["--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-bulk-memory", "--enable-mutable-globals"]
SPLIT = ["/usr/bin/wasm-split", *FEATURES, "--split", "--export-prefix=%"]
ATOMS = {"(anonymous namespace)": "{anonymous}", "operator()": "operator{call}", "operator->": "operator{arrow}",
         "operator<<": "operator{shift}", "operator<": "operator{less}", "operator>": "operator{more}"}


def short(name):
    """`name` as wasm-split prints it (\\28 for a parenthesis) without return type, parameters, template arguments."""
    name = re.sub(r"\\([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), name)
    for text, atom in ATOMS.items():
        name = name.replace(text, atom)
    kept, depth = "", 0
    for character in name:
        depth += character in "<(["
        if depth == 0:
            kept += character
        depth -= character in ">)]"
    kept = kept.replace(" const", "").strip()
    return kept if kept.startswith(("guard ", "vtable ")) else kept.split(" ")[-1]


def with_sum(name):
    return f"{short(name)} #{hashlib.sha256(name.encode()).hexdigest()[:10]}"


def told(text, title):
    """The names of a list that wasm-split -v prints."""
    return re.search(rf"{title}: (.*)", text)[1].split(", ")


def functions(program, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run([*SPLIT, program, *arguments, "-v", "-o1", f"{folder}/1", "-o2", f"{folder}/2"],
                                check=True, capture_output=True, text=True)
    text = result.stdout + result.stderr
    return told(text, "Keeping functions"), told(text, "Splitting out functions")


def literals():
    """Of our code, those that are not plain words (which split_data keeps anyway)."""
    files = glob.glob(f"{ROOT}/src/**/*.cpp", recursive=True) + glob.glob(f"{ROOT}/src/**/*.h", recursive=True)
    written = {text for path in files for text in re.findall(r'"([^"\\\n]+)"', open(path, encoding="utf-8").read())}
    escaped = {text for path in files for text in re.findall(r'"([^"\n]*\\u[^"\n]*)"', open(path, encoding="utf-8").read())}
    return written | {re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text) for text in escaped}


def write_lists(program, profile, seen):
    write_functions(FUNCTIONS, program, profile)
    with open(seen, encoding="utf-8") as file:
        split_data.write_seen(DATA, LANGUAGES, json.load(file))


def write_functions(path, program, profile):
    first, rest = functions(program, f"--profile={profile}")
    shared = {short(name) for name in rest}
    # Overloads of ours come along: a small cost, and the list outlives more changes. Of templates there are too many.
    lines = {with_sum(name) if short(name) in shared and ("<" in name or short(name).startswith("std::")) else short(name)
             for name in first}
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(f"{line}\n" for line in sorted(lines)))


def split(program, first, second):
    split_functions(program, first, second)
    wanted = open(DATA, encoding="utf-8").read().split("\n")

    def take(memory):
        memory.take_texts(LANGUAGES, set(wanted), literals())
        memory.take_examples(EXAMPLES)

    split_data.move(first, second, take)


def split_functions(program, first, second):
    wanted = set(open(FUNCTIONS, encoding="utf-8").read().split("\n"))
    every = sum(functions(program, "--keep-funcs=main"), [])
    kept = [name for name in every if name and (short(name) in wanted or with_sum(name) in wanted)]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(kept))
        file.flush()
        subprocess.run([*SPLIT, program, f"--keep-funcs=@{file.name}", "-o1", first, "-o2", second], check=True,
                       stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    write_lists(*sys.argv[2:]) if sys.argv[1] == "--list" else split(*sys.argv[1:])
