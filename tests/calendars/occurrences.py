"""Prints what the PyPI packages icalendar and recurring-ical-events read in calendar files.

    python3 occurrences.py FIRST LAST FILE...

As JSON: for each file its occurrences from a day to another, in order, each as its start and end
in the local time of Paris, its status and its summary.
"""

import json
import sys
from datetime import date
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

PARIS = ZoneInfo("Europe/Paris")


def local(instant):
    return instant.astimezone(PARIS).strftime("%Y-%m-%dT%H:%M")


def occurrences(path, first, last):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    found = recurring_ical_events.of(calendar).between(first, last)
    return sorted(
        [
            local(event.start),
            local(event.end),
            str(event.get("STATUS", "")),
            str(event.get("SUMMARY", "")),
        ]
        for event in found
    )


first, last, *paths = sys.argv[1:]
days = (date.fromisoformat(first), date.fromisoformat(last))
print(json.dumps({path: occurrences(path, *days) for path in paths}))
