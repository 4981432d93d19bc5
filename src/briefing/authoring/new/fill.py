"""A template with its places filled, as `{{title}}` and `{{date}}`."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from briefing.loading.wording import as_yaml
from briefing.source.clean import clean_line
from briefing.source.frontmatter import split

BLANK = "TODO"
"""What stands where something is still to be written; the rule `unfinished-text` finds it."""


class Answers(NamedTuple):
    """What is known of a new brief; what is empty is left out, or left blank where every brief must have it."""

    title: str
    date: str
    """The day of issue, `YYYY-MM-DD`."""
    today: str
    """The day on which it is written."""
    lang: str
    bottom_line: str = ""
    section: str = ""
    series: str = ""
    authors: tuple[str, ...] = ()
    tlp: str = ""
    id: str = ""

    def written(self) -> dict[str, str]:
        """Return each answer as YAML has it, empty where there is none."""
        first = {"en": "The answer first, in one or two sentences.", "de": "Die Antwort zuerst, in ein, zwei Sätzen."}
        blank = f"{BLANK} {first.get(self.lang.partition('-')[0], first['en'])}"
        bottom_line = clean_line(self.bottom_line)
        return {
            "title": as_yaml(clean_line(self.title)),
            "date": self.date,
            "today": self.today,
            "lang": self.lang,
            "bottom_line": f">-\n  {bottom_line}" if bottom_line else blank,
            "section": as_yaml(clean_line(self.section)) if self.section else "",
            "series": as_yaml(clean_line(self.series)) if self.series else "",
            "authors": f"[{', '.join(_listed(each) for each in self.authors)}]" if self.authors else "",
            "tlp": self.tlp,
            "id": self.id,
        }


def fill(template: str, answers: Answers) -> str:
    """Return a template with the answers; a field whose whole value is a place without an answer is left out."""
    values = answers.written()
    front = split(template)
    lines: list[str] = []
    last = 0 if front.yaml is None else front.yaml_first_line + front.yaml.count("\n")
    for number, line in enumerate(template.split("\n"), start=1):
        in_yaml = number < last
        field = _field().fullmatch(line) if in_yaml else None
        if field and field[3] in values:
            if values[field[3]]:
                lines.append(f"{field[1]}{_indented(values[field[3]], field[2])}")
        else:
            lines.append(_filled(line, values if in_yaml else {**values, "title": clean_line(answers.title)}))
    text = "\n".join(lines)
    return _with_id(text, answers.id) if answers.id and "{{id}}" not in template else text


def _filled(line: str, values: Mapping[str, str]) -> str:
    return _place().sub(lambda found: values.get(found[1], found[0]), line)


def _indented(value: str, margin: str) -> str:
    return value.replace("\n", f"\n{margin}")


def _with_id(text: str, id_: str) -> str:
    """Put the id below the version, where every brief has it."""
    return re.sub(r"(?m)^briefing:.*$", lambda found: f"{found[0]}\nid: {id_}", text, count=1)


def _listed(text: str) -> str:
    written = as_yaml(clean_line(text))
    return written if re.fullmatch(r"[\w .-]+|\".*\"", written) else f'"{written}"'


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"((\s*)(?:- )?\w+: )\{\{(\w+)\}\}")


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"\{\{(\w+)\}\}")
