"""What an .xlsx file holds, as JSON: {sheet: [[{"type", "value"}…]…]}. A formula would show as the type "formula".
A text is as spreadsheets show it: « _x005F_ » stands for « _ ».

usage: read_workbook.py FILE
"""
import json
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def words(element):
    text = "".join(part.text or "" for part in element.iterfind(".//x:t", SPACE))
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)


def cell(element, shared, dates):
    kind = element.get("t", "n")
    value = element.find("x:v", SPACE)
    if element.find("x:f", SPACE) is not None:
        return {"type": "formula", "value": element.find("x:f", SPACE).text}
    if kind == "inlineStr":
        return {"type": "text", "value": words(element)}
    if value is None:
        return None
    if kind == "s":
        return {"type": "text", "value": shared[int(value.text)]}
    return {"type": "date" if element.get("s") in dates else "number", "value": float(value.text)}


with zipfile.ZipFile(sys.argv[1]) as file:
    def read(path):
        return xml.fromstring(file.read(path))
    names = file.namelist()
    shared = [words(item) for item in read("xl/sharedStrings.xml")] if "xl/sharedStrings.xml" in names else []
    styles = read("xl/styles.xml")
    formats = {item.get("numFmtId"): item.get("formatCode") for item in styles.iterfind(".//x:numFmt", SPACE)}
    dates = {str(at) for at, style in enumerate(styles.find("x:cellXfs", SPACE))
             if "yy" in formats.get(style.get("numFmtId"), "") or style.get("numFmtId") == "14"}
    sheets = {}
    for at, sheet in enumerate(read("xl/workbook.xml").iterfind(".//x:sheet", SPACE)):
        rows = read(f"xl/worksheets/sheet{at + 1}.xml").iterfind(".//x:row", SPACE)
        table = []
        for row in rows:
            line = {}
            for element in row:
                letters = re.match("[A-Z]+", element.get("r")).group()
                column = sum((ord(letter) - 64) * 26 ** place for place, letter in enumerate(reversed(letters))) - 1
                line[column] = cell(element, shared, dates)
            table.append([line.get(column) for column in range(max(line, default=-1) + 1)])
        sheets[sheet.get("name")] = table
print(json.dumps(sheets))
