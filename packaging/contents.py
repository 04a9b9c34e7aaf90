"""What others wrote and a release holds: which packages, in what, under which licences, and the words of these licences.

docs/licences.md says it, its versions come from what the build took, package-lock.json and dpkg. A package that the build takes
and the page does not name, or the other way round, is a fault: nothing here is typed twice, nothing goes unsaid.
"""
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE, COMMAND_LINE = "la page", "la ligne de commande"  # as docs/licences.md calls them
LICENCES = {  # the words of docs/licences.md, as SPDX says them
    "MIT": "MIT",
    "MIT ou Apache 2.0": "(MIT OR Apache-2.0)",
    "MIT (stb : MIT ou domaine public)": "MIT AND (MIT OR Unlicense)",
    "zlib": "Zlib",
    "BSD 2 clauses": "BSD-2-Clause",
    "SIL Open Font License 1.1": "OFL-1.1",
    "ISC (une partie, venue de Feather : MIT)": "ISC AND MIT",
    "Apache 2.0": "Apache-2.0",
    "MIT, et Unicode pour ses tables": "MIT AND Unicode-DFS-2015",
    "MIT ; Apache 2.0 avec exception LLVM": "MIT AND Apache-2.0 WITH LLVM-exception",
}
EMSCRIPTEN = Path("/usr/share/emscripten")


class Fault(Exception):
    """What is not as it is said to be, in words for who makes the release."""


@dataclass(frozen=True)
class Package:
    name: str
    version: str  # upstream's
    kind: str  # "source" (of a Debian source package), "npm" or "debian"
    licence: str  # an SPDX expression
    places: tuple  # of PAGE, COMMAND_LINE
    folder: Path  # where it is on this machine
    integrity: str = ""  # npm's sum of what was received
    linked: bool = False  # the system's own is used, when it runs: it is not inside


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# ---- what the build took ----------------------------------------------------------------------------------------

def wanted_sources():
    """The version of each source package that the code is written for, by name: the first line that dependencies.txt has of it."""
    lines = re.findall(r"^source +(\S+) +\S+ +(\S+)", (ROOT / "dependencies.txt").read_text(encoding="utf-8"), re.M)
    return dict(reversed(lines))


def source_folders(build, targets):
    """The folders of the cache from which sources went into these targets, by package: {"imgui": ("1.92.2b", Path)}."""
    names = wanted_sources()
    found = {}
    for path in output_of("ninja", "-C", str(build), "-t", "inputs", *targets).splitlines():
        for name in names:
            match = re.match(rf"(/.*/{re.escape(name)}-([^/]+?)(?:-web-[0-9a-f]+)?)/", path)
            if match:
                found[name] = (match[2], Path(match[1]))
    return found


def system_libraries(build, targets):
    """The Debian packages of the libraries that these targets are linked with by name, and whether that is when they run."""
    paths = [path for path in output_of("ninja", "-C", str(build), "-t", "inputs", *targets).splitlines() if path.startswith("/usr/lib/")]
    return {output_of("dpkg", "-S", path).split(":")[0]: path.endswith(".so") for path in paths}


def npm_names(build, targets):
    """The npm packages that the generators read, that the page's scripts import, and those that these stand on."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    commands = output_of("ninja", "-C", str(build), "-t", "commands", *targets)
    waiting = set(re.findall(r"node_modules/((?:@[^/ ]+/)?[^./@ ][^/ ]*)/", commands))
    for script in (ROOT / "web").glob("*.js"):
        asked = re.findall(r"""(?:\bfrom|\bimport\(?)\s*["']((?:@[^/"']+/)?[^./"'][^/"']*)""", script.read_text(encoding="utf-8"))
        waiting |= {name for name in asked if f"node_modules/{name}" in lock}
    found = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(lock[f"node_modules/{name}"].get("dependencies", {})) - found
    return found


# ---- what is said of it -----------------------------------------------------------------------------------------

def rows():
    """The first table of docs/licences.md: (versions, licence, from, places) of each line."""
    text = (ROOT / "docs/licences.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    table = re.search(r"^\| Quoi .*? Dans \|\n\|[ |-]+\n((?:\|.*\n)+)", text, re.M)
    if not table:
        raise Fault("docs/licences.md: no table of what the page and the command line hold")
    for line in table[1].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 5:
            raise Fault(f"docs/licences.md: {len(cells)} cells instead of 5: {line}")
        yield cells[1:]


def licence_of(words):
    if words not in LICENCES:
        raise Fault(f"docs/licences.md: no SPDX words are known for « {words} » (packaging/contents.py)")
    return LICENCES[words]


def npm_package(name, licence, places):
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"].get(f"node_modules/{name}")
    if not lock:
        raise Fault(f"docs/licences.md names {name}, which is not in package-lock.json")
    if lock["license"] not in licence:
        raise Fault(f"docs/licences.md says {licence} of {name}, package-lock.json says {lock['license']}")
    return Package(name, lock["version"], "npm", licence, places, ROOT / "node_modules" / name, lock["integrity"])


def debian_package(name, licence, places, linked):
    """Named as its upstream is: libssl-dev is a part of openssl."""
    source, version = output_of("dpkg-query", "-W", "-f", "${source:Package} ${source:Upstream-Version}", name).split()
    return Package(source, re.sub(r"[~+](ds|dfsg).*$", "", version), "debian", licence, places, Path("/usr/share/doc") / name, linked=linked)


def packages(native, web):
    """Every package that a release holds, by name. native, web: folders of finished builds."""
    libraries = {PAGE: {"emscripten": False, **system_libraries(web, ("boussole_page", "boussole_single_file"))},
                 COMMAND_LINE: system_libraries(native, ("boussole",))}
    named = {PAGE: set(), COMMAND_LINE: set()}  # of Debian's packages, by docs/licences.md
    taken = {PAGE: source_folders(web, ("boussole_page", "boussole_single_file")),
             COMMAND_LINE: source_folders(native, ("boussole",))}
    found = []
    for versions, licence, origin, where in rows():
        places = tuple(place for place in (PAGE, COMMAND_LINE) if place in where.split(", "))
        licence = licence_of(licence)
        for name, said in zip(re.findall(r"`([^`]+)`", origin), re.findall(r"\d[^\s,]*", versions)):
            if origin.startswith("source Debian"):
                version, folder = next((taken[place][name] for place in taken if name in taken[place]), (said, None))
                package = Package(name, version, "source", licence, places, folder)
                version = wanted_sources().get(name)  # where it could not be had, scripts/setup takes another, and tells
            elif origin.startswith("npm"):
                package = npm_package(name, licence, places)
                version = package.version
            else:
                package = debian_package(name, licence, places, any(libraries[place].get(name) for place in places))
                # Debian mends its packages: a release of them, 3.0, has no end of versions.
                version = said if package.version.startswith(f"{said}.") else package.version
                for place in places:
                    named[place].add(name)
            if version != said:
                raise Fault(f"docs/licences.md says {name} {said}, and it is {version}")
            found.append(package)
    for place, folders in taken.items():
        compare(place, {package.name for package in found if package.kind == "source" and place in package.places}, set(folders))
        compare(place, named[place], set(libraries[place]))
    compare(PAGE, {package.name for package in found if package.kind == "npm"}, npm_names(web, ("boussole_page", "boussole_single_file")))
    return sorted(found, key=lambda package: package.name)


def compare(place, said, taken):
    for name in sorted(said ^ taken):
        raise Fault(f"docs/licences.md says that {name} is in « {place} », and the build does not take it" if name in said
                    else f"the build of « {place} » takes {name}, and docs/licences.md does not say so")


# ---- the words of the licences ----------------------------------------------------------------------------------

def comment_with(path, words):
    """The comment of a C file that holds these words, without its stars."""
    comments = re.findall(r"/\*.*?\*/", path.read_text(encoding="utf-8"), re.S)
    comment = next((comment for comment in comments if words in comment), None)
    if comment is None:
        raise Fault(f"{path}: no licence in its comments")
    return "\n".join(re.sub(r"^\s*(/\*+|\*+/|\*)?\s?", "", line).rstrip(" */") for line in comment.splitlines()).strip("\n")


def words_of_emscripten():
    """Emscripten's own licence, from Debian's list of them, and that of its C library. (LLVM's needs no notice in programs.)"""
    listed = Path("/usr/share/doc/emscripten/copyright").read_text(encoding="utf-8")
    expat = re.search(r"^License: Expat\n((?: .*\n)+)", listed, re.M)
    holder = re.search(r"^Files:\n \*\nCopyright:\n +(.*)\n", listed, re.M)
    if not expat or not holder:
        raise Fault("the package emscripten does not say its licence where it was")
    own = re.sub(r"^ \.?", "", expat[1], flags=re.M)
    musl = (EMSCRIPTEN / "system/lib/libc/musl/COPYRIGHT").read_text(encoding="utf-8")
    return f"Copyright {holder[1]}\n\n{own}\n{musl}"


def words_of(package):
    if package.name == "emscripten":
        return words_of_emscripten()
    folder = package.folder
    if package.kind == "debian":
        return (folder / "copyright").read_text(encoding="utf-8")
    if package.name == "libsdl2":  # compiled apart, beside its source
        folder = folder.parent / f"libsdl2-{package.version}"
    words = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("LICEN[CS]E*")) + sorted(folder.glob("COPYING*"))]
    if package.name == "qr-code-generator":
        words.append(comment_with(folder / "c/qrcodegen.c", "MIT License"))
    if package.name == "imgui":
        words.append("stb_truetype, stb_rect_pack, stb_textedit:\n\n" + comment_with(folder / "imstb_truetype.h", "ALTERNATIVE A"))
    if not words:
        raise Fault(f"{folder}: no licence")
    return "\n".join(words)


def notices(held):
    """A text that goes with what is given away: these packages, those that are inside, and the words of their licences."""
    parts = []
    for package in (package for package in held if not package.linked):
        words = "\n".join(line.rstrip() for line in words_of(package).splitlines()).strip("\n")
        parts.append(f"{'=' * 80}\n{package.name} {package.version}\n{package.licence}\n{'=' * 80}\n\n{words}\n")
    return "\n\n".join(parts)
