#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes illustrative-programme.lima: a Programme for Country Partnership with every section filled, and
an agenda with every sort of record. Nothing in it is real.

    make-illustrative-programme.py OUT            writes it
    make-illustrative-programme.py --check FILE   compares: exit 1 when FILE differs

The same call gives the same bytes; a test compares them with the file beside this script.
"""
import argparse
import json
import sys

SAID = {"source": "s1", "paragraph": "1"}


def text(words):
    return {"en": f"Illustrative: {words}"}


def items(elements):
    """Every element of a list has an id of its own within the list."""
    return [{"id": str(i), **element} for i, element in enumerate(elements, 1)]


def after(*places, kind="FS", lag=None):
    """An activity by its place: the ids of component, output and activity."""
    return items({"activity": place, "kind": kind, **({"lag": lag} if lag else {})} for place in places)


def activity(title, start, end, days, done="0", dependencies=None, kind="activity", owner="Illustrative officer"):
    made = {"title": text(title), "kind": kind, "owner": owner, "start": start, "end": end, "duration": days, "progress": done}
    return {**made, "dependencies": dependencies} if dependencies else made


def output(title, *activities):
    return {"title": text(title), "description": text("what it brings about"), "owner": "Illustrative officer", "activities": items(activities), **SAID}


def make_components():
    return items([
        {"kind": "industrial-policy", "title": text("policy advice"), "description": text("advice to the ministry"), "owner": "Illustrative lead",
         "outputs": items([output("industrial strategy revised",
                                  activity("review of the strategy", "2024-01-08", "2024-03-29", "60", "100"),
                                  activity("public consultation", "2024-04-01", "2024-05-24", "40", "100", after("1/1/1")),
                                  activity("strategy adopted", "2024-06-03", "2024-06-03", "0", "100", after("1/1/2", lag="5"), "milestone"))]),
         "projects": items([{"project": "p1", "note": text("the policy project")}]), **SAID},
        {"kind": "agro-industrial-parks", "title": text("agro-industrial park"), "description": text("a park with shared services"),
         "owner": "Illustrative lead",
         "outputs": items([output("park planned",
                                  activity("feasibility study", "2024-06-10", "2024-11-22", "120", "80", after("1/1/3")),
                                  activity("environmental assessment", "2024-08-05", "2024-12-20", "100", "40", after("2/1/1", kind="SS", lag="40"))),
                           output("park built",
                                  activity("works", "2025-01-06", "2026-12-18", "510", "0", after("2/1/1", "2/1/2")),
                                  activity("training of operators", "2026-06-01", "2026-12-18", "145", "0", after("2/2/1", kind="FF")),
                                  activity("park opened", "2027-01-11", "2027-01-11", "0", "0", after("2/2/1", "2/2/2", lag="15"), "milestone"))]),
         "projects": items([{"project": "p2"}]), **SAID},
        {"kind": "resource-mobilization", "title": text("resource mobilization"), "owner": "Illustrative lead",
         "outputs": items([output("round table held", activity("round table", "2024-09-16", "2024-09-18", "3", "100"))]), **SAID},
    ])


def target(start, end, planned, actual=None, revised=None, parts=None):
    made = {"start": start, "end": end, "target": planned}
    if revised:
        made.update({"revised": revised, "revised-on": "2025-02-01", "reason": text("the park opens later")})
    if actual:
        made.update({"actual": actual, "evidence": text("survey of the park"), "url": "https://example.org/survey"})
    return {**made, "parts": items(parts)} if parts else made



# The rest of the plan as it was approved; the round table came later.
APPROVED = (("1/1/1", "2024-01-08", "2024-03-29"), ("1/1/2", "2024-04-01", "2024-05-10"), ("1/1/3", "2024-05-17", "2024-05-17"),
            ("2/1/1", "2024-05-20", "2024-10-04"), ("2/1/2", "2024-07-15", "2024-11-29"), ("2/2/2", "2026-04-20", "2026-10-30"),
            ("2/2/3", "2026-11-20", "2026-11-20"))


def make_indicators():
    return items([
        {"level": "impact", "title": text("jobs created in manufacturing"), "measure": "unit", "unit": {"en": "jobs"}, "aggregation": "sum",
         "goal-target": "9.2", "baseline": "0", "baseline-date": "2023", "baseline-source": text("labour force survey"),
         "verification": text("yearly survey"), "targets": items([target("2024", "2028", "2000")])},
        {"level": "outcome", "parent": "1", "component": "2", "title": text("jobs in the park"), "measure": "unit", "unit": {"en": "jobs"},
         "aggregation": "none", "goal-target": "9.3", "baseline": "0", "baseline-date": "2023", "baseline-source": text("the park is new"),
         "verification": text("register of the park"),
         "targets": items([target("2024", "2026", "500", "180", "400", [{"kind": "women", "target": "250", "actual": "95"},
                                                                        {"kind": "men", "target": "250", "actual": "85"}]),
                           target("2027", "2028", "3000")])},
        {"level": "output", "component": "1", "title": text("share of measures of the strategy begun"), "measure": "percentage", "aggregation": "none",
         "baseline": "0", "baseline-of": "24", "baseline-date": "2024-06", "baseline-source": text("the strategy"),
         "verification": text("report of the ministry"), "targets": items([{"start": "2024", "end": "2026", "target": "75", "actual": "9", "actual-of": "24"}])},
        {"level": "leverage", "title": text("investment in the park"), "measure": "unit", "unit": {"en": "million US dollars"}, "aggregation": "latest",
         "baseline": "0", "baseline-date": "2023", "baseline-source": text("register of the park"), "verification": text("register of the park"),
         "targets": items([target("2024", "2028", "150", "70")])},
        {"level": "coordination", "title": text("how the ministries work together"), "measure": "qualitative",
         "baseline-text": text("each by itself"), "baseline-date": "2023", "baseline-source": text("interviews"), "verification": text("interviews"),
         "targets": items([{"start": "2024", "end": "2026", "target-text": text("one plan of work"), "actual-text": text("two joint sessions")}])},
        {"level": "outcome", "parent": "1", "component": "2", "title": text("jobs at suppliers of the park"), "measure": "unit", "unit": {"en": "jobs"},
         "aggregation": "none", "goal-target": "9.3", "baseline": "0", "baseline-date": "2023", "baseline-source": text("the park is new"),
         "verification": text("survey of suppliers"), "targets": items([target("2024", "2028", "600")])},
    ])


def line(component, year, amount, status="secured", form="cash", kind="grant", provider="XX-FUND", revised=None):
    made = {"component": component, "start": f"{year}-01-01", "end": f"{year}-12-31", "kind": kind, "form": form, "status": status}
    if status != "unidentified":
        made["provider"] = provider
    made["amount"] = amount
    if revised:
        made["revised"] = revised
    return {**made, "currency": "USD", **SAID}


def make_budget():
    return items([
        line("1", 2024, "2400000"), line("1", 2025, "1800000", revised="2000000"),
        line("2", 2024, "4000000"), line("2", 2025, "9500000"), line("2", 2026, "8000000", "expected"), line("2", 2027, "4500000", "unidentified"),
        line("3", 2024, "350000", form="in-kind", provider="XX-MIN"),
        *(line("2", year, amount, kind="support-cost") for year, amount in ((2024, "420000"), (2025, "940000"))),
    ])


def step(status, date, amount=None, source=True):
    return {"status": status, "date": date, **({"amount": amount, "currency": "USD"} if amount else {}), **(SAID if source else {})}


def make_financing():
    return items([
        {"title": text("loan for the park"), "asset": "park", "investor-name": text("development bank"), "channel": "dfi-loan", "component": "2",
         "instrument": text("concessional loan"), "attribution": "co-financed",
         "steps": items([step("in-discussion", "2024-02", "60000000"), step("pledged", "2024-09-18", "55000000"), step("signed", "2025-03-14", "50000000")])},
        {"title": text("access road and power line"), "asset": "road", "investor-name": text("government"), "channel": "government", "component": "2",
         "instrument": text("public investment"), "attribution": "coordinated",
         "steps": items([step("allocated", "2024-12", "20000000"), step("disbursed", "2025-09", "8000000", source=False)])},
        {"title": text("fruit processing plant"), "asset": "plant", "investor-name": text("company from abroad"), "channel": "foreign-direct-investment",
         "component": "2", "instrument": text("equity"), "attribution": "catalysed", "steps": items([step("in-discussion", "2025-05", "35000000")])},
        {"title": text("warehouse built before"), "asset": "warehouse", "investor-name": text("company of the country"), "channel": "domestic-private",
         "component": "2", "instrument": text("equity"), "attribution": "existing", "steps": items([step("operating", "2019", "4000000")])},
    ])


def make_bodies():
    return items([{
        "name": text("steering committee"), "tier": "steering", "chair": text("minister of industry"),
        "members": items([{"name": text("ministry of industry"), "group": "ministry"}, {"name": text("development bank"), "group": "financial-institution"},
                          {"name": text("chamber of industry"), "group": "private-sector"}]),
        "meetings": items([{
            "date": "2024-09-18", "title": text("first session"), "place": text("capital"),
            "attendance": items([{"member": "1", "present": True, "person": "Illustrative minister"}, {"member": "2", "present": True},
                                 {"member": "3", "present": False}]),
            "decisions": items([{"text": text("the road is built before the park opens"),
                                 "actions": items([{"text": text("budget for the road"), "owner": "Illustrative director", "member": "1",
                                                    "due": "2024-12-31", "done": "2024-12-12"},
                                                   {"text": text("tender for the works"), "owner": "Illustrative director", "member": "1",
                                                    "due": "2025-06-30"}])}]),
            **SAID}]),
        **SAID}])


def make_programme():
    return {
        "id": "g1", "title": text("Programme for Country Partnership"), "illustrative": True, "country": "PE",
        "summary": text("a programme with every section filled, to show what one holds"), "strategy": text("national plan for industry 2024-2030"),
        "currency": "USD", "start": "2024-01-01", "end": "2028-12-31", "phase": "implementation", "owner": "Illustrative manager",
        "focus": items([{"code": "32161", "vocabulary": "1"}, {"code": "32130", "vocabulary": "1"}]),
        "steps": items([{"phase": phase, "date": date, "body": text(body), **SAID} for phase, date, body in (
            ("screening", "2022-10", "agency"), ("mission", "2023-02", "agency"), ("outline", "2023-05", "agency"), ("document", "2023-09", "agency"),
            ("board-approval", "2023-11-20", "executive board"), ("government-approval", "2023-12-15", "government"), ("launch", "2024-01-24", "government"),
            ("implementation", "2024-01-25", "agency"))]),
        "criteria": items([{"question": text(question), "answer": answer, "evidence": text("the strategy and its budget"), **SAID} for question, answer in (
            ("a coherent national industrialization strategy with a business plan", "met"), ("visible results in the short term", "partly"))]),
        "components": make_components(), "working-days": "mon tue wed thu fri",
        "holidays": items([{"date": "2024-07-29", "name": text("national day")}, {"date": "2024-12-25", "name": text("holiday")}]),
        "baselines": items([{"name": text("as approved"), "date": "2024-01-24", "entries": items([
            {"item": "2/2/1", "start": "2024-12-02", "end": "2026-10-30"}, {"item": "budget/2", "value": "1800000", "currency": "USD"},
            {"item": "indicators/2/1", "value": "500"},
            *({"item": item, "start": start, "end": end} for item, start, end in APPROVED)])}]),
        "indicators": make_indicators(), "budget": make_budget(), "financing": make_financing(), "bodies": make_bodies(),
        "partners": items([{"name": text("development bank"), "group": "financial-institution", "role": text("lends for the park"), **SAID}]),
        "risks": items([{"title": text("land for the park comes late"), "likelihood": "3", "impact": "4", "mitigation": text("a second site"),
                         "owner": "Illustrative lead", "review": "2025-03-31"}]),
        "documents": items([{"title": text("programme document"), "symbol": "ILL/PCP/1", "url": "https://example.org/pcp", "category": "A08",
                             "date": "2023-09"}]),
        "recommendations": items([{"text": text("name one officer for the ministries"), "evaluation": "mid-term-evaluation", "accepted": True,
                                   "action": text("officer named"), "owner": "Illustrative manager", "due": "2026-09-30"}]),
        "lessons": items([{"text": text("land first, tender after"), "date": "2025", **SAID}]),
        "source": "s1", "notes": "Written by make-illustrative-programme.py.",
    }


def stated(announced, status, start=None, end=None, note=None, paragraph="1", source="s1"):
    made = {"announced": announced, "status": status, "start": start, "end": end, "source": source, "paragraph": paragraph,
            "note": note and text(note)}
    return {member: given for member, given in made.items() if given is not None}


def make_processes():
    return [
        {"id": "c1", "title": text("forum on industry"), "illustrative": True, "body": text("intergovernmental"), "owner": "Illustrative officer", **SAID},
        {"id": "c2", "title": text("indicators"), "illustrative": True, "body": text("expert group"), **SAID},
        {"id": "c3", "title": text("opening of the park"), "illustrative": True, "body": text("government and agency"), "programme": "g1", **SAID},
    ]


def milestone(number, process, kind, title, dates, **more):
    made = {"id": f"m{number}", "title": text(title), "illustrative": True, "process": process, "kind": kind, **({"dates": items(dates)} if dates else {})}
    order = ("place", "country", "goals", "outcomes", "contributions", "dependencies", "documents", "contradiction", "owner")
    made.update((name, items(more[name]) if isinstance(more[name], list) else more[name]) for name in order if name in more)
    return {**made, "uid": f"illustrative-{number}@example.org", **SAID}


def make_milestones():
    return [
        milestone(1, "c1", "session", "first session", [stated("2024-01-15", "planned", "2024-Q2"), stated("2024-03-01", "confirmed", "2024-05-13", "2024-05-17"),
                                                        stated("2024-05-17", "held", "2024-05-13", "2024-05-17")],
                  place=text("capital"), country="PE", goals=[{"goal": "9", "target": "9.3", "note": text("small enterprises")}],
                  outcomes=[{"title": text("chair's summary"), "status": "adopted", "date": "2024-05-17", "symbol": "ILL/2024/1", **SAID}],
                  contributions=[{"kind": "statement", "title": text("statement on small enterprises"), "date": "2024-05-14", "owner": "Illustrative officer",
                                  "outcome": text("two paragraphs of the summary"), "documents": items([{"symbol": "ILL/2024/2", "title": text("statement")}]), **SAID}],
                  documents=[{"url": "https://example.org/ILL/2024/1", "symbol": "ILL/2024/1", "title": text("summary")}], owner="Illustrative officer"),
        milestone(2, "c1", "session", "second session",
                  [stated("2024-05-17", "planned", "2025-05"), stated("2025-02-03", "postponed", "2025-10-06", "2025-10-10", "the venue was not ready"),
                   stated("2025-08-25", "postponed", "2026-06-08", "2026-06-12", "at the wish of the host"),
                   stated("2026-06-12", "held", "2026-06-08", "2026-06-12")],
                  goals=[{"goal": "9"}, {"goal": "8"}], dependencies=[{"milestone": "m1"}],
                  contributions=[{"kind": "draft-indicators", "title": text("draft indicators for Goal 9"), "date": "2025-09-01",
                                  "outcome": text("taken up by the expert group"), **SAID}], owner="Illustrative officer"),
        milestone(3, "c1", "summit", "summit", [stated("2024-05-17", "planned", "2027"), stated("2026-06-12", "planned", "2027-Q3")],
                  goals=[{"goal": "9"}, {"goal": "8"}, {"goal": "12"}, {"goal": "17"}], dependencies=[{"milestone": "m2"}, {"milestone": "m6"}],
                  outcomes=[{"title": text("declaration on industry"), "status": "expected", "date": "2026-06-12", **SAID}]),
        milestone(4, "c1", "briefing", "briefing for regional groups", [stated("2025-02-03", "planned", "2025-10-03"),
                                                                      stated("2025-08-25", "cancelled", note="went with the second session")]),
        milestone(5, "c2", "consultation", "consultation on indicators", [stated("2026-03-02", "planned", "2026-09")], goals=[{"goal": "9", "target": "9.2"}]),
        milestone(6, "c2", "report", "report of the expert group", [stated("2026-01-20", "planned", "2027-02-15")],
                  goals=[{"goal": "9"}, {"goal": "12"}], dependencies=[{"milestone": "m5"}]),
        milestone(7, "c2", "decision", "approval of the indicators", [stated("2026-01-20", "postponed", note="no new date")],
                  dependencies=[{"milestone": "m6"}], contradiction=text("one paper has the forum approve them, another the expert group")),
        milestone(8, "c3", "decision", "permit for the park", [stated("2024-12-20", "held", "2024-11"), stated("2024-12-20", "held", "2024-12-18", source="s2")]),
        milestone(9, "c3", "launch", "opening of the park", [stated("2024-01-24", "planned", "2026-10-30"), stated("2025-06-30", "postponed", "2026-12-18"),
                                                             stated("2026-02-27", "postponed", "2027-01-11")],
                  place=text("park"), country="PE", goals=[{"goal": "9", "target": "9.2"}], dependencies=[{"milestone": "m8"}],
                  contributions=[{"kind": "co-lead", "title": text("opening with the ministry"), "partners": text("ministry"), **SAID}]),
        milestone(10, "c3", "statement", "joint statement of the partners", []),
    ]


def version(date, status, wording, milestone=None):
    return {"date": date, "status": status, "wording": text(wording), **({"milestone": milestone} if milestone else {}), **SAID}


def make_proposals():
    return [
        {"id": "i1", "title": text("share of small enterprises with a loan"), "illustrative": True, "goal": "9", "target": "9.3", "number": "9.3.2",
         "proposer": "XX-ILL", "versions": items([
             version("2024-04-02", "drafted", "number of small enterprises with a loan"),
             version("2025-09-01", "submitted", "share of small enterprises with a loan", "m2"),
             version("2026-03-16", "in-framework", "share of small industrial enterprises with a loan"),
             version("2026-07-06", "refined", "share of small industrial enterprises with a loan or a line of credit", "m2")]), **SAID},
        {"id": "i2", "title": text("jobs in industry"), "illustrative": True, "goal": "9", "target": "9.2", "proposer": "XX-ILL", "versions": items([
            version("2024-04-02", "drafted", "jobs in industry"), version("2025-09-01", "submitted", "jobs in industry, women and men", "m2"),
            version("2026-03-16", "dropped", "jobs in industry, women and men")]), **SAID},
        {"id": "i3", "title": text("waste that industry uses again"), "illustrative": True, "goal": "12", "target": "12.5", "proposer-name": text("ministry"),
         "versions": items([version("2026-05", "drafted", "tonnes of waste that industry uses again")]), **SAID},
    ]


def make_project(number, title, amount):
    return {"id": f"p{number}", "identifier": f"XX-ILL-{number}", "illustrative": True, "reporter-ref": "XX-ILL", "title": text(title),
            "descriptions": items([{"type": "1", "text": text("a project of the programme")}]), "status": "2",
            "planned-start": "2024-01-01", "planned-end": "2028-12-31", "participants": items([{"role": "1", "ref": "XX-FUND", "name": text("fund")}]),
            "places": items([{"country": "PE"}]), "sectors": items([{"vocabulary": "1", "code": "32161"}]), "currency": "USD", "language": "en",
            "flows": items([{"type": "4", "date": "2024-06-30", "amount": amount}])}


def make_portfolio():
    return {
        "format": "lima-portfolio", "version": 1, "title": text("a programme with every section filled"),
        "description": text("nothing in this portfolio is real"), "currency": "USD", "notes": "Written by make-illustrative-programme.py.",
        "sources": [{"id": "s1", "title": text("programme document"), "date": "2023-09"}, {"id": "s2", "title": text("gazette")}],
        "organisations": [{"id": "o1", "ref": "XX-FUND", "name": text("fund"), "type": "40"}, {"id": "o2", "ref": "XX-MIN", "name": text("ministry"), "type": "10"},
                          {"id": "o3", "ref": "XX-ILL", "name": text("agency"), "type": "40"}],
        "projects": [make_project(1, "policy project", "1200000"), make_project(2, "park project", "3500000")],
        "programmes": [make_programme()],
        "processes": make_processes(),
        "milestones": make_milestones(),
        "indicator-proposals": make_proposals(),
    }


# --- The layout of the file: one record a group of lines, as the program writes it -------------------------------------

def inline(value):
    return json.dumps(value, ensure_ascii=False)


def lay_out_member(name, value):
    if isinstance(value, list):
        return f"{inline(name)}: [\n" + ",\n".join("  " + inline(element) for element in value) + "]"
    return f"{inline(name)}: {inline(value)}"


def lay_out_record(record):
    return "{" + ",\n ".join(lay_out_member(name, value) for name, value in record.items()) + "}"


def lay_out(portfolio):
    return "{\n" + ",\n".join(
        f"{inline(name)}: [\n" + ",\n".join(map(lay_out_record, value)) + "\n]" if isinstance(value, list) else f"{inline(name)}: {inline(value)}"
        for name, value in portfolio.items()) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", metavar="OUT", help="where to write; standard output when not given")
    parser.add_argument("--check", metavar="FILE", help="compare with FILE instead of writing")
    arguments = parser.parse_args()
    made = lay_out(make_portfolio()).encode("utf-8")
    if arguments.check is not None:
        with open(arguments.check, "rb") as file:
            same = file.read() == made
        print(f"{arguments.check}: {'the same' if same else 'differs from what the generator makes'}", file=sys.stderr)
        return 0 if same else 1
    if arguments.out is not None:
        with open(arguments.out, "wb") as file:
            file.write(made)
    else:
        sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
