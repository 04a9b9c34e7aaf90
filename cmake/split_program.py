#!/usr/bin/python3
"""Splits the program in two parts (web/parts.js). The list says what comes first; the rest follows.

usage: split_program.py LIST PROGRAM.wasm FIRST.wasm SECOND.wasm     by the list
       split_program.py --list LIST PROGRAM.wasm PROFILE             writes the list from a profile (scripts/profile-start)

A line of the list is a function without its parameters and template arguments, which stands for all of that name; one that
is not to take along others of its name ends with # and a sum of its whole name. PROGRAM.wasm was linked with names.
"""
import hashlib
import re
import subprocess
import sys
import tempfile

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


def write_list(path, program, profile):
    first, rest = functions(program, f"--profile={profile}")
    shared = {short(name) for name in rest}
    # Overloads of ours come along: a small cost, and the list outlives more changes. Of templates there are too many.
    lines = {with_sum(name) if short(name) in shared and ("<" in name or short(name).startswith("std::")) else short(name)
             for name in first}
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(f"{line}\n" for line in sorted(lines)))


def split(path, program, first, second):
    wanted = set(open(path, encoding="utf-8").read().split("\n"))
    every = sum(functions(program, "--keep-funcs=main"), [])
    kept = [name for name in every if name and (short(name) in wanted or with_sum(name) in wanted)]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(kept))
        file.flush()
        subprocess.run([*SPLIT, program, f"--keep-funcs=@{file.name}", "-o1", first, "-o2", second], check=True,
                       stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    write_list(*sys.argv[2:]) if sys.argv[1] == "--list" else split(*sys.argv[1:])
