#!/usr/bin/python3
"""Puts the whole program in one page, boussole.html, to be opened by itself: from a stick, from a mail. It asks for nothing.

usage: single_file.py PAGE.html STYLE.css LATE.js MAIN.js OUTPUT.html FILE…

LATE and MAIN are its scripts, in the order in which a browser meets them; the FILEs are held by name, for MAIN
(web/resources_inside.js). Its Content-Security-Policy names each script and the style by its sum, and lets nothing else in.
"""
import base64
import hashlib
import os
import re
import sys
import zlib

POLICY = ("default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; worker-src blob:; style-src {style}; img-src data:; "
          "base-uri 'none'; form-action 'none'")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def sum_of(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def packed(content):
    """As web/resources_inside.js unpacks it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return base64.b64encode(packer.compress(content) + packer.flush()).decode()


def replaced(page, pattern, text):
    page, count = re.subn(pattern, lambda _: text, page)
    if count != 1:
        sys.exit(f"single_file.py: {count} places for {pattern} in the page")
    return page


def inside(text, element):
    """What an element of the page holds as it is."""
    if re.search(rf"</{element}|<!--", text, re.IGNORECASE):
        sys.exit(f"single_file.py: the {element} holds what would end it")
    return text


def main(page, style, late, script, output, *names):
    page = read(page).decode()
    style = inside(read(style).decode(), "style")
    late, script = (inside(read(path).decode(), "script") for path in (late, script))
    policy = POLICY.format(scripts=f"{sum_of(late)} {sum_of(script)}", style=sum_of(style))
    page = replaced(page, r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*', policy)
    page = replaced(page, r'<link rel="manifest"[^>]*>\n', "")
    page = replaced(page, r'<link rel="preload"[^>]*>\n', "")
    page = replaced(page, r'<link rel="stylesheet"[^>]*>', f"<style>{style}</style>")
    page = replaced(page, r'<script async[^>]*></script>', f"<script>{late}</script>")
    page = replaced(page, r'<script type="module"[^>]*></script>\n', "")
    held = "\n".join(f'<script type="application/octet-stream" id="{os.path.basename(name)}">{packed(read(name))}</script>' for name in names)
    # After what is seen before the first screen, and before what it reads: of a file that was cut, it tells.
    page = replaced(page, r"(?=</body>)", f'<script type="module">{script}</script>\n{held}\n')
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write(page)


main(*sys.argv[1:])
