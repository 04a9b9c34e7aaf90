"""What of the program's constants comes with its second part (cmake/split_program.py): words that the first screens do not
show, and the examples. They stay at their addresses, and are there once the second part is (web/parts.js);
until then there are zeros in their place, so that a text is empty.

A constant is found by its bytes: a linked program has no names for what it holds.
"""
import bisect
import json
import re
import struct

from generate_common import read_json

ALIGNED = 4
ROW = struct.Struct("<6I")  # TextEntry (src/core/language/text_entry.h): address and length of three texts
GAP = 24  # zeros from which a segment is worth ending: a new one costs some ten bytes
DATA, DATA_COUNT = 11, 12


def forms(entry):
    """(text or one, other, plain) of an entry of assets/lang, as cmake/generate_texts.py has them."""
    fields = {"text": entry} if isinstance(entry, str) else entry
    return (fields.get("text", fields.get("one", "")), fields.get("other", ""), fields.get("plain", ""))


def own_length(text, kept):
    """How many bytes of `text` are nobody else's. The linker lets a text that another ends with share its bytes: an
    identifier (« page » of « une page »), a sign of the code (« … »), or one of the texts that come first (`kept`)."""
    last_word = re.search(r"\S?[!-~]*$", text)[0]
    tail = max([last_word, *(first for first in kept if text.endswith(first))], key=len)
    return len(text.encode()) - len(tail.encode())


def shows(text, seen):
    """Whether `text` is among what was seen, whatever stands for its {parts}."""
    parts = [re.escape(part) for part in re.split(r"\{[^}]*\}", text)]
    if not any(parts):
        return True
    pattern = re.compile(".*?".join(parts), re.S)
    return any(pattern.search(words) for words in seen)


def write_seen(path, languages, seen):
    """The list of texts that come first: the keys of those that were seen on the first screens."""
    keys = [f"{file.rsplit('/', 1)[-1]} {key}" for file in languages for key, entry in read_json(file).items()
            if shows(forms(entry)[0], seen) or (forms(entry)[1] and shows(forms(entry)[1], seen))]
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(f"{key}\n" for key in keys))


def filled(content):
    """The ranges (begin, end) of `content` between long runs of zeros."""
    runs = [(0, 0), *(run.span() for run in re.finditer(rb"\0{%d,}" % GAP, content)), (len(content.rstrip(b"\0")), None)]
    return [(end, begin) for (_, end), (begin, _) in zip(runs, runs[1:]) if begin > end]


def joined(places):
    """The ranges (begin, end) of places (at, length), those that nearly touch made one."""
    ranges = []
    for at, length in sorted(places):
        if ranges and at - ranges[-1][1] < GAP:
            ranges[-1][1] = max(ranges[-1][1], at + length)
        else:
            ranges.append([at, at + length])
    return ranges


class Memory:
    """The constants of a program, by address."""

    def __init__(self, bytes_, start):
        self.bytes = bytes_
        self.start = start
        self.later = []  # (address, length)

    def find(self, piece, before=b""):
        at = self.bytes.find(before + piece)
        return None if at < 0 else at + len(before)

    def take(self, at, length):
        self.later.append((at, length))

    def take_texts(self, languages, first, literals):
        """Texts that are not among the first, and the rows of the tables that lead to them. `literals`: of the code."""
        entries = [(f"{file.rsplit('/', 1)[-1]} {key}" in first, forms(entry))
                   for file in languages for key, entry in read_json(file).items()]
        kept = {text for comes_first, texts in entries if comes_first for text in texts if text}
        for comes_first, texts in entries:
            if comes_first or texts[0] in kept:
                continue
            places = [self.find(text.encode() + b"\0", b"\0") if text else None for text in texts]
            for text, at in zip(texts, places):
                if at is not None:
                    self.take(at, own_length(text, kept | literals))
            if places[0] is not None:
                self.take_rows(places[0], [len(text.encode()) for text in texts])

    def take_rows(self, text, lengths):
        row = struct.pack("<II", self.start + text, lengths[0])
        at = -1
        while (at := self.bytes.find(row, at + 1)) >= 0:
            if at % ALIGNED == 0 and list(ROW.unpack_from(self.bytes, at)[1::2]) == lengths:
                self.take(at, ROW.size)

    def take_examples(self, files):
        for file in files:
            text = json.dumps(read_json(file), ensure_ascii=False, separators=(",", ":")).encode()
            at = self.find(text)
            if at is None:
                raise ValueError(f"{file} is not in the program")
            self.take(at, len(text))

    def split(self):
        """(first, later): segments (address, bytes) of what comes first and of what comes later."""
        first = bytearray(self.bytes)
        for at, length in self.later:
            first[at:at + length] = bytes(length)
        return self.segments(first, filled(first)), self.segments(self.bytes, joined(self.later))

    def segments(self, content, ranges):
        return [(self.start + begin, bytes(content[begin:end])) for begin, end in ranges]


# --- WebAssembly's binary format, as much of it as this needs

def read_number(content, at):
    result = shift = 0
    while True:
        byte = content[at]
        at += 1
        result |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return result, at


def number(value):
    written = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        written.append(low | (0x80 if value else 0))
        if not value:
            return bytes(written)


def signed(value):
    written = bytearray()
    while True:
        low, value = value & 0x7F, value >> 7
        done = (value == 0 and not low & 0x40) or (value == -1 and low & 0x40)
        written.append(low if done else low | 0x80)
        if done:
            return bytes(written)


def sections(module):
    at = 8
    found = []
    while at < len(module):
        length, start = read_number(module, at + 1)
        found.append((module[at], module[start:start + length]))
        at = start + length
    return found


def assembled(parts):
    return b"\0asm\1\0\0\0" + b"".join(bytes([kind]) + number(len(content)) + content for kind, content in parts)


def read_data(content):
    """The one active segment of a linked program's data: (address, bytes); several become one."""
    count, at = read_number(content, 0)
    pieces = []
    for _ in range(count):
        if content[at:at + 2] != b"\0\x41":
            raise ValueError("a segment that is not at a constant address")
        address, at = read_number(content, at + 2)
        length, at = read_number(content, at + 1)  # past the end of the expression
        pieces.append((address, content[at:at + length]))
        at += length
    start = pieces[0][0]
    whole = bytearray(max(address + len(piece) for address, piece in pieces) - start)
    for address, piece in pieces:
        whole[address - start:address - start + len(piece)] = piece
    return Memory(bytes(whole), start)


def written_data(segments):
    return number(len(segments)) + b"".join(b"\0\x41" + signed(address) + b"\x0b" + number(len(piece)) + piece
                                            for address, piece in segments)


def move(first_path, second_path, take):
    """Moves what take(memory) takes from the first module to the second, which are written anew."""
    with open(first_path, "rb") as file:
        first = sections(file.read())
    with open(second_path, "rb") as file:
        second = sections(file.read())
    memory = read_data(dict(first)[DATA])
    take(memory)
    stays, goes = memory.split()
    first = [(kind, {DATA: written_data(stays), DATA_COUNT: number(len(stays))}.get(kind, content)) for kind, content in first]
    place = bisect.bisect([kind if kind else DATA + 1 for kind, _ in second], 10)  # after the code, before what has no kind
    second[place:place] = [(DATA, written_data(goes))]
    for path, parts in ((first_path, first), (second_path, second)):
        with open(path, "wb") as file:
            file.write(assembled(parts))
