"""What a calendar or a Markdown program makes of a report, as JSON on standard output.

usage: read_back.py ics|markdown FILE
"""
import json
import sys

kind, path = sys.argv[1:]
if kind == "ics":
    import icalendar

    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    events = [{"uid": str(event["UID"]), "summary": str(event["SUMMARY"]),
               "description": str(event.get("DESCRIPTION", "")), "start": event.decoded("DTSTART").isoformat(),
               "end": event.decoded("DTEND").isoformat(), "sequence": int(event["SEQUENCE"]),
               "modified": event.decoded("LAST-MODIFIED").isoformat(), "stamp": event.decoded("DTSTAMP").isoformat()}
              for event in calendar.walk("VEVENT")]
    print(json.dumps(events))
else:
    import markdown

    with open(path, encoding="utf-8") as file:
        print(json.dumps(markdown.markdown(file.read(), extensions=["tables"])))
