"""Labelled stories in a form that people can write (`*.gold`), read into the shape of gold-train.

    python train/gold.py FILE.gold … [--data DIR] [--out DIR]

A file holds stories, each begun by `# id`; `docs/labelling.md` describes the form. A story of `--data` is named by its set
and id instead of its text. OUT gets gold-own.jsonl.gz and own-dev.jsonl.gz, one story in ten held out. Every mistake is printed with its story and line; the exit status is 1 if there is any.
"""

import argparse
import gzip
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from corpus import LABELS, lines

LEGAL = (
    "wanted questioned detained arrested charged indicted on-trial pleaded-guilty pleaded-not-guilty convicted sentenced "
    "acquitted charges-dropped released on-bail appealed extradited pardoned sued settled"
).split()
SECTIONS = ("people", "claims", "legal", "dates")
FARTHEST = 2000  # characters of a piece written as `first words ~ last words`
QUOTATION = re.compile(r"“[^”\n]*”?|``[^\n]*?(?:''|$)|\"[^\"\n]*\"?|(?<!\w)‘[^\n]*?’(?!\w)", re.M)
HELD_OUT = re.compile(r"inv-\w+-\d*0")  # stories that nothing is learnt from
NAMED = ("person", "organisation", "outlet")


class Wrong(ValueError):
    """What a line says cannot be: the message names it."""


@dataclass
class Story:
    id: str
    text: str = ""
    head: dict = field(default_factory=dict)
    rows: dict = field(default_factory=lambda: {name: [] for name in SECTIONS})


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand, half-open; whole words only. `first ~ last` runs to the nearest end."""
    begin, _, end = (part.strip() for part in words.partition(" ~ "))
    edge = lambda part: ("(?<!\\w)" if part[:1].isalnum() else "") + re.escape(part) + ("(?!\\w)" if part[-1:].isalnum() else "")
    found = []
    for match in re.finditer(edge(begin), text):
        last = re.compile(edge(end)).search(text, match.end(), match.end() + FARTHEST) if end else match
        if last:
            found.append((match.start(), last.end()))
    return found


def locate(text, piece, choose):
    """Span of a piece; `words@3` is its third place, else `choose` picks among the places."""
    words, _, number = piece.rpartition("@") if re.search(r"@\d+$", piece) else (piece, "", "")
    places = occurrences(text, words)
    if not places:
        raise Wrong(f"not in the text: {words!r}")
    if number:
        if int(number) > len(places):
            raise Wrong(f"only {len(places)} times in the text: {words!r}")
        return places[int(number) - 1]
    return choose(places)


def gap(one, other):
    return max(0, one[0] - other[1], other[0] - one[1]) if one[0] >= other[1] or other[0] >= one[1] else 10**6


def pieces(cell):
    return [part.strip() for part in cell.split(" + ") if part.strip() and part.strip() != "-"]


def voice(text, content):
    """direct: all of it stands in quotation marks; mixed: some of it does."""
    quoted = [match.span() for match in QUOTATION.finditer(text)]
    if all(any(start <= s and e <= end for start, end in quoted) for s, e in content):
        return "direct"
    return "mixed" if any(start < e and s < end for start, end in quoted for s, e in content) else "indirect"


def cue_of(text, cell, after):
    parts = pieces(cell)
    if not parts:
        raise Wrong("no cue")
    def following(places):
        later = [place for place in places if place[0] >= after]
        if not later:
            raise Wrong(f"cue {parts[0]!r} does not come after the cue before it (claims go in the order of their cues; or say @n)")
        return later[0]
    first = locate(text, parts[0], following)
    return [first, *(locate(text, part, lambda places: min(places, key=lambda p: gap(p, first))) for part in parts[1:])]


def claim_of(text, cells, after):
    """`id in | source | cue | content | sourceKind status kind | key value …`"""
    if len(cells) < 5:
        raise Wrong("a claim has at least five cells")
    name, _, outer = cells[0].partition(" ")
    cue = cue_of(text, cells[2], after)
    near = lambda places: min(places, key=lambda place: min(gap(place, one) for one in cue))
    source, content = ([locate(text, part, near) for part in pieces(cells[at])] for at in (1, 3))
    labels = cells[4].split()
    for label, allowed in zip(labels, (LABELS["sourceKind"], LABELS["status"], LABELS["kind"]), strict=False):
        if label not in allowed:
            raise Wrong(f"{label!r} is none of {' '.join(allowed)}")
    if len(labels) != 3:
        raise Wrong("three labels are wanted: sourceKind status kind")
    more = dict(cell.partition(" ")[::2] for cell in cells[5:] if cell)
    if unknown := set(more) - {"by", "about", "acc", "answers"}:
        raise Wrong(f"unknown: {', '.join(sorted(unknown))}")
    return {
        "id": name, "in": outer.strip() or None, "sourceKind": labels[0], "voice": voice(text, content), "status": labels[1],
        "kind": labels[2], "speaker": more.get("by"), "about": listed(more.get("about")), "accusation": "acc" in more,
        "answers": listed(more.get("answers")), "source": sorted(source), "cue": sorted(cue), "content": sorted(content),
    }


def listed(cell):
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


def check_claim(claim, ids, names):
    if not claim["content"]:
        raise Wrong("no content")
    if bool(claim["source"]) == (claim["sourceKind"] == "none"):
        raise Wrong("sourceKind is `none` exactly where there is no source")
    spans = sorted(span for role in ("source", "cue", "content") for span in claim[role])
    if any(second[0] < first[1] for first, second in zip(spans, spans[1:], strict=False)):
        raise Wrong("source, cue and content overlap")
    for other in [*claim["answers"], *([claim["in"]] if claim["in"] else [])]:
        if other not in ids or other == claim["id"]:
            raise Wrong(f"no other claim is {other!r}")
    speakers = listed(claim["speaker"]) if claim["sourceKind"] in NAMED else []
    if claim["sourceKind"] in NAMED and not speakers:
        raise Wrong("a named source needs `by NAME`")
    for name in [*claim["about"], *speakers]:
        if name not in names:
            raise Wrong(f"{name!r} is not among the people")


def split(file):
    """Stories with the number of each row's line."""
    stories, section, story = [], None, None
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# "):
            story, section = Story(line[2:].strip()), "head"
            stories.append(story)
        elif story is None:
            continue
        elif line.startswith("## ") and line[3:].strip() in ("text", *SECTIONS):
            section = line[3:].strip()
        elif section == "text":
            story.text += line + "\n"
        elif section == "head" and ":" in line:
            key, _, value = line.partition(":")
            story.head[key.strip()] = value.strip()
        elif line.strip() and section in SECTIONS:
            story.rows[section].append((number, [cell.strip() for cell in line.split(" | ")]))
    for story in stories:
        story.text = story.text.strip("\n") + ("\n" if story.text else "")
    return stories


def read(story, complain):
    """The story as a line of gold. `complain(line, message)` hears of each mistake; its row is left out."""
    text = story.text
    def rows(section, make):
        made = []
        for number, cells in story.rows[section]:
            try:
                made.append(make(cells, made))
            except (Wrong, IndexError) as error:
                complain(number, f"{' | '.join(cells)[:60]}: {error}")
        return made
    people = rows("people", lambda cells, _: person_of(text, cells))
    names = {person["name"] for person in people}
    claims = rows("claims", lambda cells, made: claim_of(text, cells, made[-1]["cue"][0][0] + 1 if made else 0))
    ids = {claim["id"] for claim in claims}
    for claim in claims:
        try:
            check_claim(claim, ids, names)
        except Wrong as error:
            complain(story.rows["claims"][0][0], f"claim {claim['id']}: {error}")
    legal = rows("legal", lambda cells, _: legal_of(text, cells, names, claims))
    dates = rows("dates", lambda cells, made: date_of(text, cells, made))
    head = {"set": "gold", "split": "dev" if HELD_OUT.fullmatch(story.id) else "train", "lang": "en", "date": story.head.get("published"),
            "published": story.head.get("published"), "outlet": story.head.get("outlet"), "country": story.head.get("country"),
            "licence": story.head.get("licence", "own, invented")}
    return {"id": story.id, **head, "text": text, "claims": claims, "people": people, "legal": legal, "dates": dates}


def person_of(text, cells):
    name, forms = cells[0], listed(cells[1]) if len(cells) > 1 else [cells[0]]
    for form in forms:
        if form not in text:
            raise Wrong(f"not in the text: {form!r}")
    return {"name": name, "forms": forms}


def legal_of(text, cells, names, claims):
    """`person | status | cue | offence or - | in or - | when or -`"""
    if cells[0] not in names:
        raise Wrong(f"{cells[0]!r} is not among the people")
    if cells[1] not in LEGAL:
        raise Wrong(f"{cells[1]!r} is no legal status")
    offence, inside, when = (None if value == "-" else value for value in (*cells[3:6], *["-"] * (6 - len(cells))))
    if inside and inside not in {claim["id"] for claim in claims}:
        raise Wrong(f"no claim is {inside!r}")
    if offence and offence not in text:
        raise Wrong(f"not in the text: {offence!r}")
    cue = locate(text, cells[2], lambda places: places[0])
    return {"person": cells[0], "status": cells[1], "cue": cue, "offence": offence, "in": inside, "when": when}


def date_of(text, cells, made):
    after = made[-1]["text"][0] + 1 if made else 0
    def following(places):
        later = [place for place in places if place[0] >= after]
        if not later:
            raise Wrong("dates go in the order of the text; or say @n")
        return later[0]
    return {"text": locate(text, cells[0], following), "value": None if cells[1] == "-" else cells[1]}


def load(files, data=None, complain=lambda file, story, line, message: None):
    """All stories of the files as lines of gold. Those named by `text: SET ID` have their text in the folder `data`: without it they are left out."""
    sets, made = {}, []
    for file in files:
        for story in split(file):
            if "text" in story.head:
                if data is None:
                    continue
                name, _, key = story.head["text"].partition(" ")
                if name not in sets:
                    sets[name] = {row["id"]: row for row in lines(data / f"{name}.jsonl.gz")}
                found = sets[name].get(key)
                if found is None:
                    complain(file, story.id, 0, f"no story {key!r} in {name}")
                    continue
                story.text = found["text"]
                story.head = {"published": found.get("date"), "outlet": found.get("outlet"), "licence": found["licence"], **story.head}
            made.append(read(story, lambda line, message, story=story, file=file: complain(file, story.id, line, message)))
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--show", action="store_true", help="print each claim's pieces as they were found")
    options = parser.parse_args()
    wrong = []
    def complain(file, story, line, message):
        wrong.append(message)
        print(f"{file}:{line}: {story}: {message}")
    stories = load(options.files, options.data, complain)
    for story in stories if options.show else []:
        show(story)
    counts = {key: sum(len(story[key]) for story in stories) for key in ("claims", "people", "legal", "dates")}
    accusations = sum(claim["accusation"] for story in stories for claim in story["claims"])
    print(f"{len(stories)} stories, {counts['claims']} claims ({accusations} accusations), {counts['legal']} legal, {counts['dates']} dates; {len(wrong)} mistakes")
    if options.out:
        write([story for story in stories if story["split"] == "train"], options.out / "gold-own.jsonl.gz")
        write([story for story in stories if story["split"] == "dev"], options.out / "own-dev.jsonl.gz")
    sys.exit(bool(wrong))


def write(stories, file):
    """The same stories give the same bytes."""
    rows = "".join(json.dumps(story, ensure_ascii=False) + "\n" for story in stories)
    file.write_bytes(gzip.compress(rows.encode(), mtime=0))


def show(story):
    print(f"\n{story['id']}")
    for claim in story["claims"]:
        said = {role: " + ".join(story["text"][s:e].replace("\n", "⏎") for s, e in claim[role]) for role in ("source", "cue", "content")}
        print(f"  {claim['id']}{' in ' + claim['in'] if claim['in'] else ''}: [{said['source']}] <{said['cue']}> {{{said['content']}}} "
              f"{claim['status']} {claim['kind']}{' ACC' if claim['accusation'] else ''} {claim['about'] or ''}")


if __name__ == "__main__":
    main()
