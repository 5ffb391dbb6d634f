#!/usr/bin/env python3
"""Writes a playbook with many threat models, the same bytes every time.

usage: portfolio.py FOLDER [--models 200] [--threats 5000]

Statuses, levels, owners, categories, acceptances and dates are mixed as a large organization has them: some of everything, most of it
ordinary. About half as many mitigations as threats. Build it with `--as-of 2026-11-23`.
"""
import argparse, datetime, os, random, re

HERE = os.path.dirname(os.path.abspath(__file__))
CONTENT = os.path.normpath(os.path.join(HERE, "../../content"))
TODAY = datetime.date(2026, 11, 23)
TEAMS = ["checkout", "platform", "payments", "logistics", "identity", "data", "mobile", "stores", "marketing", "treasury", "people", "search"]
AREAS = ["Order", "Invoice", "Return", "Loyalty", "Warehouse", "Price", "Catalogue", "Voucher", "Customer", "Supplier", "Payroll", "Delivery",
         "Campaign", "Till", "Fraud", "Ledger", "Stock", "Review", "Address", "Contract"]
THINGS = ["service", "portal", "gateway", "archive", "scheduler", "bridge", "console", "registry", "reporting", "import"]
ACTORS = ["A customer", "A former employee", "A supplier's employee", "An outsider", "A fraudster", "A curious colleague", "Malware on a laptop",
          "Another tenant", "A script kiddie", "A competitor"]
DEEDS = [("replays a stolen session", "stride.spoofing"), ("signs in with a leaked password", "stride.spoofing"), ("alters a record on its way", "stride.tampering"),
         ("changes the price of an item", "stride.tampering"), ("denies having placed an order", "stride.repudiation"), ("clears the audit trail", "stride.repudiation"),
         ("reads the export of another tenant", "stride.information-disclosure"), ("finds personal data in a log", "stride.information-disclosure"),
         ("fills the queue until nothing moves", "stride.denial-of-service"), ("locks accounts by the thousand", "stride.denial-of-service"),
         ("calls an administrator's function", "stride.elevation-of-privilege"), ("runs a command through a template", "stride.elevation-of-privilege"),
         ("links orders to a person", "linddun.linking"), ("learns who bought what", "linddun.identifying")]
WHERE = ["in the sign-in", "in the nightly export", "at the public interface", "in the back office", "through the mobile app", "in the backup", "at the partner's end",
         "in the build pipeline", "during a deployment", "in the support tool", "through the search field", "in the message queue"]
MEASURES = ["Rotate the session on sign-in", "Ask for a second factor", "Sign every message", "Limit the rate of requests", "Encrypt the export", "Write the audit trail to a store of its own",
            "Check the owner of every record", "Mask personal data in logs", "Pin the version of each dependency", "Alert on unusual volume", "Separate duties in the back office", "Test restoring the backup"]
LIKELIHOODS = ["rare", "unlikely", "possible", "likely", "almost-certain"]
IMPACTS = ["negligible", "minor", "moderate", "major", "severe"]
VECTORS = ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N"]


def day(random_, earliest, latest):
    """A day, that many days from the one the site speaks of."""
    return (TODAY + datetime.timedelta(days=random_.randint(earliest, latest))).isoformat()


def rating(random_, shift=0):
    """A rating, lower by a shift on both scales."""
    pick = lambda scale: scale[max(0, min(4, round(random_.gauss(2.3, 1)) - shift))]
    return f"{{ likelihood: {pick(LIKELIHOODS)}, impact: {pick(IMPACTS)} }}"


def threat(random_, number, mitigations):
    """The lines of a threat."""
    deed, category = random_.choice(DEEDS)
    status = random_.choices(["open", "in-progress", "done", "not-applicable", "not-triaged"], [26, 22, 34, 7, 11])[0]
    treatment = None if status == "not-triaged" else random_.choices(["reduce", "retain", "avoid", "transfer", None], [60, 14, 6, 6, 14])[0]
    lines = [f"  - id: T-{number:03}", f"    title: {random_.choice(ACTORS)} {deed} {random_.choice(WHERE)}", f"    categories: [{category}]", "    affects: [web]",
             "    description: Made for the benchmark.", f"    status: {status}"]
    if random_.random() < 0.95:
        lines.append(f"    risk: {rating(random_)}" if random_.random() < 0.94 else f'    risk: {{ cvss: "{random_.choice(VECTORS)}" }}')
        if status == "done":
            lines.append(f"    residual: {rating(random_, shift=2)}")
    if treatment:
        lines.append(f"    treatment: {treatment}")
    if treatment == "retain" and random_.random() < 0.9:
        lines.append(f"    accepted: {{ by: ciso, role: ciso, on: {day(random_, -400, -30)}, until: {day(random_, -20, 300)}, why: The cost is out of proportion. }}")
    if mitigations and random_.random() < 0.7:
        lines.append(f"    mitigations: [{', '.join(sorted(random_.sample(mitigations, min(len(mitigations), random_.randint(1, 2)))))}]")
    return lines


def mitigation(random_, number, team):
    """The lines of a mitigation."""
    status = random_.choices(["proposed", "planned", "in-progress", "done", "verified", "rejected"], [12, 22, 20, 26, 14, 6])[0]
    parts = [f"id: M-{number:03}", f"title: {random_.choice(MEASURES)}", f"status: {status}", f"owner: {random_.choice(TEAMS) if random_.random() < 0.2 else team}"]
    if random_.random() < 0.8:
        parts.append(f"due: {day(random_, -90, 240)}")
    if random_.random() < 0.6:
        parts.append(f"ticket: SEC-{random_.randint(100, 9999)}")
    return f"  - {{ {', '.join(parts)} }}"


def model(random_, number, title, threats):
    """The text of a model."""
    team = random_.choice(TEAMS)
    mitigations = [f"M-{at:03}" for at in range(1, threats // 2 + 1)]
    lines = ["schema: 1", f"id: model-{number:03}", f"title: {title}", "summary: Made for the benchmark.", f"owner: {team}", "visibility: public", "status: approved",
             "methodologies: [stride]",
             f"reviewed: {{ on: {day(random_, -400, -10)}, by: appsec, every: P6M }}",
             "components:", "  - { id: user, type: external-entity, title: User }", "  - { id: web, type: process, title: Front end }",
             "dataFlows:", "  - { id: use, from: user, to: web, title: Use }", "threats:"]
    for at in range(1, threats + 1):
        lines += threat(random_, at, mitigations)
    return "\n".join([*lines, "mitigations:", *(mitigation(random_, at, team) for at in range(1, len(mitigations) + 1)), ""])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--models", type=int, default=200)
    options.add_argument("--threats", type=int, default=5000)
    given = options.parse_args()
    random_ = random.Random(20261123)
    os.makedirs(f"{given.folder}/threat-models", exist_ok=True)
    os.makedirs(f"{given.folder}/risk", exist_ok=True)
    os.makedirs(f"{given.folder}/methodologies", exist_ok=True)

    def write(path, text):
        with open(f"{given.folder}/{path}", "w", encoding="utf-8", newline="\n") as file:
            file.write(text)

    def read(path):
        with open(f"{CONTENT}/{path}", encoding="utf-8") as file:
            return file.read()

    for path in ("risk/scheme.yml", "methodologies/stride.md", "methodologies/linddun.md"):
        # They lead to pages that there are only in the sample.
        write(path, re.sub(r"\[\[[^\]]*\]\]|\]\([^)]*\)", lambda link: "]" if link[0][0] == "]" else "it", read(path)))

    # The sample's scheme names the sample's roles.
    roles = re.findall(r"^  - \{ id: ([\w-]+), title: (.+) \}$", read("playbook.yml"), re.M) + [(team, f"{team.capitalize()} unit") for team in TEAMS]
    write("playbook.yml", "schema: 1\ntitle: A large portfolio\nlanguage: en\naudience: public\npeople: roles\nmarkdown: extended\nroles:\n"
          + "".join(f"  - {{ id: {id_}, title: {title} }}\n" for id_, title in roles))
    write("index.md", "# A large portfolio\n\nMade by `tests/Playbook.Benchmarks/portfolio.py`.\n")
    titles = [f"{area} {thing}" for thing in THINGS for area in AREAS]
    share = [random_.uniform(0.3, 1.7) for _ in range(given.models)]
    left = given.threats
    applications = ["schema: 1", "applications:"]
    for number in range(1, given.models + 1):
        threats = left if number == given.models else max(1, round(given.threats * share[number - 1] / sum(share)))
        left -= threats
        title = titles[(number - 1) % len(titles)] + (f" {(number - 1) // len(titles) + 1}" if number > len(titles) else "")
        write(f"threat-models/model-{number:03}.yml", model(random_, number, title, threats))
        if number % 4 == 1:
            applications += [f"  - id: application-{number:03}", f"    title: {title.split()[0]} system {number:03}", f"    owner: {random_.choice(TEAMS)}",
                             "    summary: Made for the benchmark.", "    status: live", "    visibility: public", f"    level: {random_.choice(['low', 'medium', 'high'])}",
                             f"    models: [{', '.join(f'model-{at:03}' for at in range(number, min(number + 4, given.models + 1)))}]"]
    write("applications.yml", "\n".join([*applications, ""]))


main()
