# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes large inputs in the shape of real ones, the same bytes at every run.

generate.py lima N OUT.lima     a portfolio of N projects of about 900 bytes, in the layout that the program writes
generate.py iati N OUT.xml      an IATI 2.03 file of N activities of about 2,500 bytes, in the shape of the US agencies' files

The inputs are made outside the repository and never committed.
"""

import sys

COUNTRIES = """
KE VN ET IN CN SN GH NG EG MA TN ZA UG TZ RW MZ ZM MG ML BF CI CM CD AO PK BD LK NP MM KH LA ID PH TH MN KZ UZ AM GE UA AL RS TR
JO LB IQ SD SS CO PE EC BO PY BR MX GT HN NI CU DO HT JM CV GN TG BJ NE
""".split()
SECTORS = "32130 23210 23183 41010 14050 31120 11330 16020 25010 33110 43010 32120 14015 31191 12110 15110".split()
DONORS = """
Global Environment Facility
European Union
Multilateral Fund for the Implementation of the Montreal Protocol
Norway
Japan
Switzerland
Austria
Italy
Republic of Korea
Germany
Russian Federation
China
Côte d’Ivoire
""".strip().split("\n")
SUBJECTS = """
energy efficiency in industry
phase-out of HCFCs in foam manufacturing
value chains for small producers
renforcement des capacités productives
quality infrastructure for trade
mini-hydropower for rural areas
sound management of chemicals
training for young people and women
industrial policy advice
cleaner production
""".strip().split("\n")
REASONS = ["The project helps small and medium enterprises to save energy and water, and trains those who advise them.",
           "Agricultural produce is lost for want of storage; the project builds \"cold chains\" with cooperatives.",
           "Standards bodies and laboratories are brought to the level that importers ask for."]

LIMA_HEAD = """{
"format": "lima-portfolio",
"version": 1,
"title": {"en": "Generated for a benchmark"},
"currency": "USD",
"projects": [
"""
LIMA_FLOW = '  {"id": "%d", "kind": "transaction", "type": "%d", "date": "%s", "amount": "%s"}'
LIMA_PROJECT = """{"id": "p%d",
 "identifier": "XM-DAC-41123-GENERATED-%d",
 "illustrative": true,
 "reporter-ref": "XM-DAC-41123",
 "reporter-name": {"en": "UNIDO"},
 "title": {"en": %s},
 "descriptions": [
  {"id": "1", "type": "1", "text": {"en": %s}}],
 "status": "2",
 "planned-start": "%s",
 "participants": [
  {"id": "1", "role": "1", "name": {"en": %s}}],
 "places": [
  {"id": "1", "country": "%s", "percentage": "100"}],
 "sectors": [
  {"id": "1", "code": "%s"}],
 "currency": "USD",
 "flows": [
%s]}%s
"""

IATI_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<iati-activities xmlns:usg="https://foreignassistance.gov" generated-datetime="2024-12-27T14:28:56+00:00" version="2.03">
"""
IATI_TRANSACTION = """    <transaction ref="%012X">
      <transaction-type code="%d"/>
      <transaction-date iso-date="%s"/>
      <value value-date="%s">%s</value>
      <description>
        <narrative>GLIDE: (%d)</narrative>
      </description>
      <receiver-org type="23">
        <narrative>Implementing partner %d</narrative>
      </receiver-org>
      <disbursement-channel code="2"/>
      <sector code="%s" vocabulary="1"/>
      <recipient-country code="%s"/>
      <usg:treasury-account code="12x1105">Forest Service</usg:treasury-account>
    </transaction>
"""
IATI_ACTIVITY = """\
  <iati-activity default-currency="USD" hierarchy="1" last-updated-datetime="2024-12-27T14:27:52+00:00" xml:lang="en">
    <iati-identifier>XX-GEN-%d</iati-identifier>
    <reporting-org ref="XX-GEN" type="10">
      <narrative>Generated Agency</narrative>
    </reporting-org>
    <title>
      <narrative>Project %d: %s</narrative>
    </title>
    <description type="1">
      <narrative>%s</narrative>
    </description>
    <participating-org role="1" type="10">
      <narrative>%s</narrative>
    </participating-org>
    <participating-org ref="XX-GEN" role="2" type="10">
      <narrative>Generated Agency</narrative>
    </participating-org>
    <activity-status code="2"/>
    <activity-date iso-date="%s" type="1">
      <narrative>The start date is that of the earliest transaction</narrative>
    </activity-date>
    <activity-date iso-date="%s" type="3"/>
    <contact-info type="1">
      <organisation>
        <narrative>Generated Agency</narrative>
      </organisation>
      <telephone>202-401-7211</telephone>
      <mailing-address>
        <narrative>1280 Maryland Ave. SW, Washington, DC 20250</narrative>
      </mailing-address>
    </contact-info>
    <activity-scope code="4"/>
    <recipient-country code="%s"/>
    <collaboration-type code="1"/>
    <default-flow-type code="10"/>
    <default-finance-type code="110"/>
    <default-aid-type code="D02"/>
    <default-tied-status code="5"/>
%s    <conditions attached="0"/>
  </iati-activity>
"""


class Chance:
    """A linear congruential generator of its own, so that no Python release changes the bytes."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % n

    def of(self, items):
        return items[self.below(len(items))]

    def day(self, year):
        return "%d-%02d-%02d" % (year, self.below(12) + 1, self.below(28) + 1)

    def amount(self):
        whole = 10 ** (2 + self.below(5)) + self.below(1000000)
        return "%d.%02d" % (whole, self.below(99) + 1) if self.below(3) else str(whole)


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def lima_flow(chance, number, year):
    return LIMA_FLOW % (number, 1 if number == 1 else 3 + chance.below(2), chance.day(year + number % 3), chance.amount())


def write_lima(n, out):
    chance = Chance(1)
    out.write(LIMA_HEAD)
    for i in range(1, n + 1):
        country, sector, year = chance.of(COUNTRIES), chance.of(SECTORS), 2010 + chance.below(10)
        title = "Generated project %d: %s, %s" % (i, chance.of(SUBJECTS), country)
        flows = [lima_flow(chance, number, year) for number in range(1, 3 + chance.below(2))]
        reason, start, donor = chance.of(REASONS), chance.day(year), chance.of(DONORS)
        out.write(LIMA_PROJECT % (i, i, quote(title), quote(reason), start, quote(donor), country, sector, ",\n".join(flows),
                                  "" if i == n else ","))
    out.write("]\n}\n")


def iati_transaction(chance, year, country, sector):
    date = chance.day(year)
    return IATI_TRANSACTION % (chance.below(1 << 31), 2 + chance.below(3), date, date, chance.amount(), chance.below(900),
                               chance.below(5000), sector, country)


def write_iati(n, out):
    chance = Chance(2)
    out.write(IATI_HEAD)
    for i in range(1, n + 1):
        year, country, donor = 2010 + chance.below(10), chance.of(COUNTRIES), chance.of(DONORS)
        subject, reason = chance.of(SUBJECTS), chance.of(REASONS)
        flows = [iati_transaction(chance, year, country, chance.of(SECTORS)) for _ in range(1 + chance.below(2))]
        out.write(IATI_ACTIVITY % (i, i, subject, reason, donor, chance.day(year), chance.day(year + 3), country, "".join(flows)))
    out.write("</iati-activities>\n")


def generate(kind, n, path):
    with open(path, "w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        {"lima": write_lima, "iati": write_iati}[kind](n, out)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("lima", "iati"):
        sys.exit(__doc__)
    generate(sys.argv[1], int(sys.argv[2]), sys.argv[3])
