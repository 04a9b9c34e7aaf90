#!/usr/bin/python3
"""Draws web/icon.svg as the PNG pictures that systems ask for: usage: generate_icons.py ICON.svg FOLDER

No more of SVG is read than that icon has: circles and closed polygons, one after the other, each of one colour. Systems cut
a « maskable » one to a shape of their own: its first circle becomes the whole square.
"""
import math
import re
import struct
import sys
import zlib

LINES = 4  # looked at in each row of pixels


def shapes(svg):
    """(colour, spans) for each shape; spans(y): the intervals of x that it covers, in units of the drawing."""
    found = []
    for tag in re.findall(r"<(?:circle|path)[^>]*>", svg):
        value = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        colour = value["fill"][1:]
        colour = tuple(bytes.fromhex(colour if len(colour) == 6 else "".join(2 * digit for digit in colour)))
        if tag.startswith("<circle"):
            found.append((colour, circle(*(float(value[name]) for name in ("cx", "cy", "r")))))
        else:
            numbers = [float(number) for number in re.fullmatch(r"M([\d. ]+)z", value["d"])[1].split()]
            found.append((colour, polygon(list(zip(numbers[::2], numbers[1::2])))))
    return found


def circle(x, y, radius):
    def spans(line):
        half = radius ** 2 - (line - y) ** 2
        return [(x - math.sqrt(half), x + math.sqrt(half))] if half > 0 else []
    return spans


def polygon(points):
    def spans(line):
        crossed = sorted(left[0] + (line - left[1]) / (right[1] - left[1]) * (right[0] - left[0])
                         for left, right in zip(points, points[1:] + points[:1]) if (left[1] > line) != (right[1] > line))
        return list(zip(crossed[::2], crossed[1::2]))
    return spans


def coverage(spans, row, size, scale):
    """How much of each pixel of a row is covered, from 0 to 1."""
    covered = [0.0] * size
    for at in range(LINES):
        for left, right in spans((row + (at + 0.5) / LINES) / scale):
            left, right = max(0.0, left * scale), min(float(size), right * scale)
            for x in range(int(left), min(size, math.ceil(right))):
                covered[x] += (min(right, x + 1) - max(left, x)) / LINES
    return covered


def picture(drawn, size, scale):
    """Rows of RGBA."""
    rows = []
    for row in range(size):
        line = [(0.0, 0.0, 0.0, 0.0)] * size  # colours times their opacity, and the opacity
        for colour, spans in drawn:
            for x, part in enumerate(coverage(spans, row, size, scale)):
                if part > 0:
                    line[x] = tuple(over * part + under * (1 - part) for over, under in zip((*colour, 255), line[x]))
        rows.append(bytes(round(value) for *colour, opacity in line
                          for value in (*(channel * 255 / opacity if opacity else 0 for channel in colour), opacity)))
    return rows


def png(rows, size):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)  # eight bits of red, green, blue, opacity
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def main(source, folder):
    svg = open(source, encoding="utf-8").read()
    width = float(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    drawn = shapes(svg)
    whole = [(drawn[0][0], lambda line: [(0, width)]), *drawn[1:]]
    for name, size, shown in (("icon-192", 192, drawn), ("icon-512", 512, drawn), ("icon-maskable-512", 512, whole)):
        with open(f"{folder}/{name}.png", "wb") as file:
            file.write(png(picture(shown, size, size / width), size))


main(*sys.argv[1:])
