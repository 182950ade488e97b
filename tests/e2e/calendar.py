#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`convert` to and from calendars: what is written is valid to an independent reader, and comes back unchanged.

    calendar.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import datetime
import json
import re

import lima

try:
    import icalendar
except ImportError:
    icalendar = None

STATUSES = {"cancelled": "CANCELLED", "confirmed": "CONFIRMED", "held": "CONFIRMED"}


def unfold(data):
    return re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")


def read(path):
    return json.loads(path.read_text("utf-8"))


def first_and_next(text):
    """(first day, day after the last) of a date, which may be a year, a quarter or a month; no day behind the last of all."""
    match = re.fullmatch(r"(\d{4})(?:-(?:Q(\d)|(\d\d)(?:-(\d\d))?))?", text)
    year, quarter, month, day = (int(part) if part else None for part in match.groups())
    if day:
        first = datetime.date(year, month, day)
        return first, first + datetime.timedelta(days=1)
    month, months = (month, 1) if month else (quarter * 3 - 2, 3) if quarter else (1, 12)
    after = year * 12 + month - 1 + months
    return datetime.date(year, month, 1), datetime.date(after // 12, after % 12 + 1, 1)


def expected_days(milestone):
    """The days of the last statement that has some, unless a postponement without days came behind it; statements in the order of their days."""
    days, key, dated = None, datetime.date.min, []
    for date in milestone.get("dates", []):
        key = first_and_next(date["announced"])[0] if "announced" in date else key
        dated.append((key, date))
    for _, date in sorted(dated, key=lambda pair: pair[0]):
        ends = [date[name] for name in ("start", "end") if name in date]
        if ends:
            days = (first_and_next(ends[0])[0], first_and_next(ends[-1])[1])
        elif date.get("status") == "postponed":
            days = None
    return days


def compare(milestone, event):
    """What differs between a milestone of the file and the event that icalendar reads."""
    faults, days = [], expected_days(milestone)
    uid = milestone.get("uid")
    if (uid and str(event["UID"]) != uid) or not re.fullmatch(r"[\x21-\x7e]+", str(event["UID"])):
        faults.append(f"uid {event['UID']}")
    if milestone.get("title") and str(event["SUMMARY"]) not in milestone["title"].values():
        faults.append(f"summary {event['SUMMARY']}")
    if (event.name == "VEVENT") != (days is not None):
        faults.append(f"is a {event.name}")
    elif days and not event.decoded("DTSTART") < event.decoded("DTEND"):
        faults.append(f"ends on {event.decoded('DTEND')}, not behind its start")
    elif days and (event.decoded("DTSTART"), event.decoded("DTEND")) != days:
        faults.append(f"{event.decoded('DTSTART')} to {event.decoded('DTEND')}, not {days}")
    if not isinstance(event.decoded("DTSTAMP", None), datetime.datetime):
        faults.append("no DTSTAMP")
    statuses = [date["status"] for date in milestone.get("dates", []) if "status" in date]
    if days and len(set(statuses)) == 1 and str(event["STATUS"]) != STATUSES.get(statuses[0], "TENTATIVE"):
        faults.append(f"status {event['STATUS']}")
    return [f"{milestone['id']}: {fault}" for fault in faults]


def test_portfolio(path):
    name = path.stem
    out, back, again = (lima.folder / f"{name}{end}" for end in (".ics", "-back.lima", "-again.ics"))
    result = lima.convert(path, out)
    if not lima.equal((result.code, result.out, result.err), (0, b"", b""), f"{name}: becomes a calendar", lima.says(result)):
        return
    data, milestones = out.read_bytes(), read(path).get("milestones", [])
    lima.none([line[:40] for line in data.split(b"\r\n") if len(line) > 75 or b"\n" in line], f"{name}: no line is over 75 bytes, all end in CR LF")
    records = [line for line in unfold(data) if line.startswith("X-LIMA-RECORD:")]
    lima.equal(len(records), len(milestones), f"{name}: a record for each milestone")
    if icalendar is None:
        lima.skip(f"{name}: icalendar reads the same", "python3-icalendar is not installed")
    else:
        events = [part for part in icalendar.Calendar.from_ical(data).walk() if part.name in ("VEVENT", "VTODO")]
        faults = [] if len(events) == len(milestones) else [f"{len(events)} events"]
        faults += [f"{event.name}: {event.errors}" for event in events if event.errors]
        faults += [fault for milestone, event in zip(milestones, events) for fault in compare(milestone, event)]
        faults += [] if len({str(event["UID"]) for event in events}) == len(events) else ["an identifier stands twice"]
        lima.none(faults, f"{name}: icalendar reads the identifiers, titles, days and states of the file")
    result = lima.convert(out, back)
    lima.equal((result.code, read(back).get("milestones") if back.exists() else None), (0, milestones), f"{name}: milestones come back unchanged",
               lima.says(result))
    used = [process for process in read(path).get("processes", []) if process["id"] in {milestone.get("process") for milestone in milestones}]
    lima.equal(read(back).get("processes", []), used, f"{name}: processes come back unchanged")
    lima.convert(path, out)
    lima.same_bytes(out.read_bytes(), data, f"{name}: the same portfolio gives the same bytes")
    lima.convert(back, again)
    lima.same_bytes(again.read_bytes(), data, f"{name}: what came back is written as the same bytes")
    lima.equal({key: read(back).get(key) for key in ("title", "agency-ref", "agency")}, {key: read(path).get(key) for key in ("title", "agency-ref", "agency")},
               f"{name}: title and agency come back")


def test_scripts():
    """Arabic, Chinese and characters of four bytes, folded many times; what no calendar may hold stands in the record alone."""
    texts = {"ar": "قمة التنمية المستدامة، " * 9, "en": "Say \"x\\y\"; a, b\nsecond line \x01\x7f", "zh": "可持续发展😀" * 30}
    milestones = [{"id": f"m{i + 1}", "title": {language: words}, "dates": [{"id": "1", "start": "2015-09"}]}
                  for i, (language, words) in enumerate(texts.items())]
    sample = read(lima.sample())
    content = {"format": sample["format"], "version": sample["version"], "milestones": milestones}
    path = lima.write("scripts.lima", json.dumps(content, ensure_ascii=False))
    out, back = lima.folder / "scripts.ics", lima.folder / "scripts-back.lima"
    result = lima.convert(path, out)
    data = out.read_bytes() if out.exists() else b""
    lima.equal(result.code, 0, "any script becomes a calendar", lima.says(result))
    lima.none([line for line in data.split(b"\r\n") if len(line) > 75 or not is_utf8(line)], "lines are folded between characters")
    if icalendar is None:
        lima.skip("icalendar reads any script", "python3-icalendar is not installed")
    else:
        found = [str(part["SUMMARY"]) for part in icalendar.Calendar.from_ical(data).walk("VEVENT")]
        lima.equal(found, [words.replace("\x01", " ").replace("\x7f", " ") for words in texts.values()], "icalendar reads any script")
    result = lima.convert(out, back)
    lima.equal(read(back)["milestones"] if back.exists() else None, milestones, "any script comes back", lima.says(result))


def is_utf8(line):
    try:
        return bool(line.decode("utf-8")) or True
    except UnicodeDecodeError:
        return False


def test_foreign():
    path = lima.write("foreign.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Session\nDTSTART:20150713T090000Z\nDTEND:20150716T170000Z\n"
                                     "CATEGORIES:Talks\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n")
    out = lima.folder / "foreign.lima"
    result = lima.convert(path, out)
    document = read(out) if out.exists() else {}
    lima.equal((result.code, [m.get("title") for m in document.get("milestones", [])], [p.get("title") for p in document.get("processes", [])]),
               (0, [{"": "Session"}], [{"": "Talks"}]), "a calendar of somebody else becomes milestones", lima.says(result))
    dates = [[(d.get("status"), d.get("start"), d.get("end")) for d in m["dates"]] for m in document.get("milestones", [])]
    lima.equal(dates, [[("planned", "2015-07-13", "2015-07-16")]], "times of day become days")
    both = lima.folder / "both.lima"
    result = lima.convert(lima.sample(), path, both)
    ids = [m["id"] for m in read(both)["milestones"]] if both.exists() else []
    lima.equal((result.code, len(ids), len(set(ids))), (0, len(read(lima.sample())["milestones"]) + 1, len(ids)), "a calendar beside a portfolio",
               lima.says(result))
    result, answer = lima.summary(path)
    lima.equal((result.code, (answer or {}).get("projects")), (0, 0), "a calendar has no projects", lima.says(result))


def test_refusals():
    for name, content in (("broken.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"), ("latin.ics", b"BEGIN:VCALENDAR\nX:\xe9\nEND:VCALENDAR\n")):
        path, out = lima.write(name, content), lima.folder / f"{name}.lima"
        lima.none(lima.refused(lima.convert(path, out), name) + (["something was written"] if out.exists() else []), f"{name} is refused")
    for name in ("agenda.ical", "agenda.ICS", "ics", "agenda.ics.txt"):
        out = lima.folder / name
        lima.none(lima.refused(lima.convert(lima.sample(), out), name) + (["something was written"] if out.exists() else []), f"the ending of {name} is refused")


def main():
    lima.start(__doc__)
    for path in sorted((lima.options.root / "data" / "portfolios").glob("*.lima")):
        test_portfolio(path)
    test_scripts()
    test_foreign()
    test_refusals()
    lima.finish()


if __name__ == "__main__":
    main()
