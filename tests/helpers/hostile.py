"""Briefs that try to act on the terminal from every place where they may hold text."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

PAYLOADS: Mapping[str, str] = {
    "osc": "\x1b]52;c;QQ==\x07\x1b]0;x\x1b\\\x1b]8;;http://a/\x1b\\",
    "csi": "\x1b[?1049l\x1b[6n\x1b[31m\x1bc\x1bP+q544e\x1b\\\x1b_G\x1b\\",
    "c0": "\x07\x08\x0b\x0c\x0e\x0f\x00\x7f\r",
    "c1": "\x9b?1049l\x9d52;c;QQ==\x9c\x90x\x84\x85",
    "bidi": "\u202eevil\u202c\u2066x\u2069\u200f\u061c\u2028\u2029\u202d",
    "hidden": "\u200b\u200d\ufeff\u00ad\u2060\U000e0041\U000e007f\u3164\u115f\ufff9a" + "\u0301" * 40,
    "halves": "\ud800x\udfff\udc9b\ufffe\ufdd0\U0010ffff",
    "markup": "[@click=app.quit]x[/x][red]y[/][link='file:///etc/passwd']z[$x]\\[b]",
}
"""What each kind tries: clipboard, title and links; screen, reports and strings; the single controls; the same in 8
bits; text turned round; text that is not seen; what is no character; the markup of Textual and Rich."""

SHOWN: Mapping[str, str] = {
    "osc": "\u241b",
    "csi": "\u241b",
    "c0": "\u2407",
    "c1": "<U+009B>",
    "bidi": "<U+202E>",
    "hidden": "",
    "halves": "\ufffd",
    "markup": "[@click=app.quit]",
}
"""What is to be seen of it first."""

Channel = Callable[[str], str]


def raw(text: str) -> str:
    """Write a text as it is; what YAML or a quoted scalar cannot hold so is left out."""
    kept = "".join(c for c in text if c in "\t\n" or (c >= " " and not "\x7f" <= c <= "\x9f" and not _no_utf8(c)))
    return re.sub('(["\\\\])', r"\\\1", kept)


def escaped(text: str) -> str:
    """Write everything but plain ASCII with the escapes of YAML's double quotes."""
    return "".join(c if " " <= c <= "~" and c not in '"\\' else _escape(c) for c in text)


def entities(text: str) -> str:
    """Write everything but plain ASCII as a numeric entity of HTML."""
    return escaped("".join(c if " " <= c <= "~" else f"&#{ord(c)};" if ord(c) % 2 else f"&#x{ord(c):x};" for c in text))


def percents(text: str) -> str:
    """Write everything but plain ASCII as percent escapes of UTF-8."""
    plain = "".join(
        c if " " <= c <= "~" else "".join(f"%{byte:02x}" for byte in c.encode("utf-8", "surrogatepass")) for c in text
    )
    return escaped(plain)


CHANNELS: Mapping[str, Channel] = {"raw": raw, "escape": escaped, "entity": entities, "percent": percents}


class Hostile(NamedTuple):
    """A brief of the YAML shape, and the places in it."""

    text: str
    places: Mapping[str, str]
    """The name of each place by the word that stands before what it holds."""


def hostile_brief(payload: str, channel: Channel) -> Hostile:
    """Return a brief that holds the payload in every place for text, after a word that tells the place.

    In the places that hold one of a few words, or a date or a number, it makes a finding.
    """
    places: dict[str, str] = {}

    def filled(match: re.Match[str]) -> str:
        word = f"q{len(places):02d}"
        places[word] = match[1]
        return f"{word}{channel(payload)}z"

    return Hostile(re.sub(r"@@([a-z_ .]+)@@", filled, _BRIEF), places)


def hostile_markdown(payload: str) -> bytes:
    """Return a brief of the Markdown shape whose summary holds the payload as it is, byte by byte."""
    body = re.sub(r"@@([a-z_ .]+)@@", lambda match: f"{match[1]}{payload}z", _MARKDOWN)
    head = 'briefing: 1\ntitle: "A brief with an open mouth"\ndate: 2024-10-18\nbottom_line: None.\n'
    return f"---\n{head}---\n{body}".encode("utf-8", "surrogatepass")


def _escape(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _no_utf8(char: str) -> bool:
    return "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff\ufeff"


_MARKDOWN = """\
# @@heading@@

Text @@text@@ and *@@emphasis@@* and `@@code@@` and [@@link text@@](https://a.example/@@url@@ "@@link title@@").

<b>@@html@@</b> ![@@alt@@](@@image@@) <https://b.example/@@autolink@@> [@q, @@locator@@] [^note]

```@@info@@
@@code block@@ = 1
```

| @@table head@@ | b |
|---|---|
| @@table cell@@ | [](#@@reference@@) |

- [ ] @@task@@

> @@quote@@

@@term@@
: @@definition@@

[^note]: @@footnote@@
"""

_BRIEF = """\
briefing: 1
id: "@@id@@"
title: "@@title@@"
subtitle: "@@subtitle@@"
date: 2024-10-18
as_of: "@@as_of@@"
section: "@@section@@"
tags: ["@@tag@@"]
authors: ["@@author@@"]
series: "@@series@@"
translation_of: "@@translation_of@@"
status: withdrawn
reason: "@@reason@@"
tlp: "@@tlp@@"
bottom_line: "@@bottom_line@@ [@s1, @@citation@@] [](#f1)"
source_summary: "@@source_summary@@"
"@@unknown key@@": "@@unknown value@@"
extra: {"@@extra key@@": "@@extra value@@"}
figures:
- id: f1
  label: "@@label@@"
  unit: "@@unit@@"
  scope: "@@scope@@"
  measure: "@@measure@@"
  note: "@@figure note@@"
  claims:
  - {value: 10, sources: "s1 @@locator@@", claimed_by: "@@claimed_by@@", because: "@@because@@", quote: "@@quote@@"}
  - {value: "@@value@@", as_of: "@@claim as_of@@", qualifier: "@@qualifier@@", scope: "@@claim scope@@"}
  - {text: "@@claim text@@", credibility: "@@credibility@@", unit: "@@claim unit@@", attribution: anonymous}
- {id: "@@figure id@@", label: "@@second label@@", value: 3, sources: "@@source id@@", tlp: red}
sources:
- id: s1
  type: report
  genre: "@@genre@@"
  title: "@@source title@@"
  author: "@@source author@@"
  publisher: "@@publisher@@"
  url: "https://a.example/@@url@@"
  archived_url: "@@archived_url@@"
  descriptor: "@@descriptor@@"
  quote: "@@source quote@@"
  quote_lang: "@@quote_lang@@"
  translation: "@@translation@@"
  issued: "@@issued@@"
  via: "@@via@@"
  note: "@@source note@@"
- {id: s2, type: "@@source type@@", title: "@@second title@@", derived_from: s1, url: "@@second url@@"}
timeline:
- id: e1
  when: 2024-10~
  wording: "@@wording@@"
  what: "@@what@@"
  place: "@@place@@"
  sources: s1
  claimed_by: "@@event claimed_by@@"
- {id: e2, what: "@@second what@@", detail: "@@detail@@", when: "@@when@@", status: "@@event status@@"}
- id: e3
  what: Differing
  dates:
  - {when: 2024-06, wording: "@@date wording@@", claimed_by: "@@date claimed_by@@"}
  - {when: 2024-07, sources: s2}
judgments:
- {id: j1, text: "@@judgment@@", likelihood: likely, confidence: low, indicators: ["@@indicator@@"], figures: f1}
- {id: j2, text: "@@second judgment@@", likelihood: "@@likelihood@@", note: "@@judgment note@@"}
gaps:
- {id: g1, text: "@@gap@@", indicators: ["@@gap indicator@@"]}
summary: "# @@heading@@\\n\\n\\
  Text @@text@@ and *@@emphasis@@* and `@@code@@` and [@@link text@@](https://a.example/@@link url@@).\\n\\n\\
  <b>@@html@@</b> ![@@alt@@](@@image@@) <https://b.example/@@autolink@@> [@s1, @@locator@@] [^note]\\n\\n\\
  ```@@info@@\\n@@code block@@ = 1\\n```\\n\\n\\
  | @@table head@@ | b |\\n|---|---|\\n| @@table cell@@ | [](#@@reference@@) |\\n\\n\\
  - [ ] @@task@@\\n\\n> @@block quote@@\\n\\n@@term@@\\n: @@definition@@\\n\\n[^note]: @@footnote@@\\n"
"""
