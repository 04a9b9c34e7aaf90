#!/usr/bin/python3
"""Makes what is given away, from finished builds: the site, the page that is one file, the command line, and what is said of them.

usage: release.py NATIVE_BUILD WEB_BUILD DIST     (scripts/release builds, then calls it; SOURCE_DATE_EPOCH is the date of all)

The same builds and the same SOURCE_DATE_EPOCH give the same bytes. DIST is made anew.
"""
import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import archives
import bill
import completion
import contents
import manual
import program_help
from archives import File
from contents import COMMAND_LINE, PAGE, ROOT

OWN_LICENCE = """Boussole
========

Boussole itself does not state a licence. What it holds that others wrote is under the licences below.


"""


def version():
    """CMakeLists.txt's."""
    return re.search(r"^project\(boussole VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"), re.M)[1]


def check_version(program):
    """That all say the same one: what was built, what is told to maintainers and to users."""
    wanted = version()
    if program.version != wanted:
        raise contents.Fault(f"CMakeLists.txt says {wanted}, the program that was built says {program.version}")
    for page in ("CHANGELOG.md", "docs/nouveautes.md"):
        if not re.search(rf"^## (Version )?{re.escape(wanted)}\b", (ROOT / page).read_text(encoding="utf-8"), re.M):
            raise contents.Fault(f"{page} says nothing of {wanted}")


def licences(held, *places):
    """What goes with a file that holds these packages."""
    return (OWN_LICENCE + contents.notices([package for package in held if set(places) & set(package.places)])).encode()


def stripped(program):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "boussole"
        subprocess.run(["strip", "-o", copy, program], check=True)
        return copy.read_bytes()


def depends(program):
    """The Debian packages of the libraries that it is linked with, in the words of a Depends field."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "debian").mkdir()
        (Path(folder) / "debian/control").write_text("Source: boussole\n\nPackage: boussole\nArchitecture: any\n")
        said = subprocess.run(["dpkg-shlibdeps", "-O", program.resolve()], cwd=folder, check=True, capture_output=True, text=True).stdout
    return re.search(r"^shlibs:Depends=(.*)$", said, re.M)[1]


def site(web):
    """The files of the built site, by name: those that what keeps it names, each under its sum, and no other that an older build left."""
    worker = (web / "site/service_worker.js").read_bytes()
    named = json.loads(re.match(rb"self\.PROGRAM=(\{.*?\});\n", worker)[1])["files"]
    found = {"service_worker.js": worker, **{name: (web / "site" / name).read_bytes() for name, _ in named}}
    for name, digest in named:
        if base64.b64encode(hashlib.sha256(found[name]).digest()).decode() != digest:
            raise contents.Fault(f"the built site has another {name} than the one that it was given its version with: build it again")
    return {name: File(content) for name, content in found.items()}


def share_of(program, held, moment, zsh_folder, compressed):
    """What goes with the command line under share. compressed: as Debian wants its manual pages and its news."""
    pack = archives.gzipped if compressed else lambda content: content
    end = ".gz" if compressed else ""
    files = {f"man/{path}{end}": File(pack(page.encode())) for path, page in manual.pages(program, moment).items()}
    files |= {path: File(text.encode()) for path, text in completion.completions(program, zsh_folder).items()}
    files |= {"doc/boussole/copyright": File(licences(held, COMMAND_LINE)),
              f"doc/boussole/changelog{end}": File(pack((ROOT / "CHANGELOG.md").read_bytes())),
              "doc/boussole/command-line.md": File((ROOT / "docs/command-line.md").read_bytes())}
    return {f"share/{path}": file for path, file in files.items()}


def package_fields(linked, architecture):
    return {"Package": "boussole", "Version": version(), "Architecture": architecture, "Maintainer": "Boussole <boussole@boussole.invalid>",
            "Depends": linked, "Section": "misc", "Priority": "optional",
            "Description": "self-audit of the boards of French Régies de Quartier, on the command line\n"
                           " Checks the diagnostics that Boussole’s page exports, computes their scores, makes\n"
                           " documents of them, puts together what a group answered, compares several Régies."}


def make(native, web, moment):
    """What is given away: {name: bytes}."""
    program = program_help.read(native / "boussole")
    check_version(program)
    held = contents.packages(native, web)
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout.strip()
    linked = depends(native / "boussole")
    binary = File(stripped(native / "boussole"), program=True)

    page = {f"boussole/{name}": file for name, file in {**site(web), "licences.txt": File(licences(held, PAGE))}.items()}
    folder = f"boussole-{version()}-linux-{architecture}"
    tree = {"bin/boussole": binary, **share_of(program, held, moment, "zsh/site-functions", compressed=False)}
    installed = {"bin/boussole": binary, **share_of(program, held, moment, "zsh/vendor-completions", compressed=True)}
    made = {
        f"boussole-{version()}-site.zip": archives.zipped(page, moment),
        "boussole.html": (web / "boussole.html").read_bytes(),
        f"{folder}.tar.gz": archives.tarred({f"{folder}/{path}": file for path, file in tree.items()}, moment),
        f"boussole_{version()}_{architecture}.deb": archives.debian_package(
            {f"usr/{path}": file for path, file in installed.items()}, package_fields(linked, architecture), moment),
    }
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in made.items()}
    places = {name: COMMAND_LINE if name.endswith((".deb", ".tar.gz")) else PAGE for name in made}
    made[f"boussole-{version()}.cdx.json"] = bill.bill(held, digests, places, version(), moment, linked).encode()
    made["licences.txt"] = licences(held, PAGE, COMMAND_LINE)
    made["SHA256SUMS"] = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(made.items())).encode()
    return made


def main(native, web, dist):
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not moment.isdecimal():
        sys.exit("release: SOURCE_DATE_EPOCH is to be the release's date, in seconds since 1970")
    try:
        made = make(Path(native), Path(web), int(moment))
    except (contents.Fault, program_help.Fault) as fault:
        sys.exit(f"release: {fault}")
    shutil.rmtree(dist, ignore_errors=True)
    Path(dist).mkdir(parents=True)
    for name, content in made.items():
        (Path(dist) / name).write_bytes(content)
        print(f"{len(content):>10,}  {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
