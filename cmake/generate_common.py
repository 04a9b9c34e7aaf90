"""What the generators share: writing C++ literals, and files that change only when their content does."""
import json
import os
import sys


def fail(message):
    sys.exit(f"error: {message}")


def read_json(path):
    """A JSON file; duplicate keys are refused."""
    def unique(pairs):
        result = {}
        for key, value in pairs:
            if key in result:
                fail(f"{path}: duplicate key \"{key}\"")
            result[key] = value
        return result
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file, object_pairs_hook=unique)
    except (OSError, ValueError) as error:
        fail(f"{path}: {error}")


def string_literal(text):
    """A C++ literal of a text, readable: only what must be is escaped."""
    escapes = {"\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t"}
    return "\"" + "".join(escapes.get(c, c) for c in text) + "\""


def bytes_literal(data, width=4000):
    """C++ literals of any bytes, one a line. Compilers read one long string far faster than an array of numbers."""
    escapes = {ord("\\"): "\\\\", ord("\""): "\\\"", ord("\n"): "\\n", ord("?"): "\\?"}
    parts = [escapes.get(b) or (chr(b) if 0x20 <= b < 0x7F else f"\\{b:03o}") for b in data]
    return "\n".join("    \"" + "".join(parts[i:i + width]) + "\"" for i in range(0, len(parts), width)) or "    \"\""


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(content)
