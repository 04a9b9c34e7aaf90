#!/usr/bin/python3
"""Gives a site its version, a sum of all that it holds: the page asks for its files by it (web/resources.js), and what keeps
them for when there is no network knows each by its own sum (web/service_worker.js).

usage: finish_site.py PAGE.html SERVICE_WORKER.js SITE FILE…   writes SITE/index.html and SITE/service_worker.js; the FILEs are in SITE
"""
import base64
import hashlib
import json
import re
import sys


def sum_of(content):
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def with_version(page, names, version):
    """The page, which asks for what it needs at once by the version. (Its manifest's address stays: it names the program.)"""
    def asked(found):
        return f'{found[1]}"{found[2]}?{version}"' if found[2] in names - {"manifest.json"} else found[0]
    return re.sub(r'\b(src=|href=)"([^":]+)"', asked, page)


def main(page, worker, site, *names):
    sums = {name: sum_of(read(f"{site}/{name}")) for name in sorted(names)}
    page = read(page).decode()
    version = hashlib.sha256((page + json.dumps(sums)).encode()).hexdigest()[:10]
    page = with_version(page, set(names), version).encode()
    files = [["index.html", sum_of(page)], *sums.items()]
    program = json.dumps({"version": version, "files": files}, separators=(",", ":"))
    for name, content in (("index.html", page), ("service_worker.js", f"self.PROGRAM={program};\n".encode() + read(worker))):
        with open(f"{site}/{name}", "wb") as file:
            file.write(content)


main(*sys.argv[1:])
