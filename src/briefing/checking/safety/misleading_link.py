"""A link that shows one host and opens another."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.blocks import Document
from briefing.model.inline import Inlines, Link, plain
from briefing.model.span import Span
from briefing.model.walk import walk_inline, walk_runs
from briefing.source.urls import ascii_host

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.checking.texts import Written

_ARCHIVES = frozenset(
    {
        "archive.is",
        "archive.org",
        "archive.ph",
        "archive.today",
        "ghostarchive.org",
        "perma.cc",
        "web.archive.org",
        "webarchive.nationalarchives.gov.uk",
    }
)
"""Hosts whose pages are copies of others, and shown by the address of those."""
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|news|online|site|shop|xyz|top|club|dev|io|tv|me|co|eu|de|at|ch|li|uk|ie|fr|it|es|pt"
    "|nl|be|lu|dk|se|no|fi|cz|sk|hu|ro|bg|hr|si|gr|cy|mt|ee|lv|lt|ua|by|ru|tr|us|ca|mx|br|ar|cl|au|nz|jp|cn|hk|tw|kr|kp|sg|il"
    "|ir|za"
)
"""Domains of which a bare host is believed to be one; those that are endings of files or words are left out."""
_LONGEST = 300
"""A host has 253 characters at most."""
_MOST = 100
"""So many links of one brief are named."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find Markdown links whose own words are a host or an address, or start with one, of another host."""
    if any("\\" in text or _may_link().search(text) for text in subject.texts.values()):
        yield from islice(_all(subject), _MOST)


def _all(subject: Subject) -> Iterator[Finding]:
    from briefing.checking.texts import texts_of  # noqa: PLC0415 - many briefs have no link

    for written in texts_of(subject.brief):
        for run, span in _runs(subject, written):
            rest = span
            for node in walk_inline(run):
                found = _look(subject, node, rest) if isinstance(node, Link) else None
                if found:
                    yield found
                    # The same words may come again.
                    rest = found.span.to(span)._replace(column=found.span.end_column) if found.fix else rest


def _runs(subject: Subject, written: "Written") -> Iterator[tuple[Inlines, Span]]:
    """Yield the runs of a text, each with its place: that of the field, in the body that of the block."""
    whole = subject.at(written.owner, written.field)
    if not isinstance(written.text, Document):
        yield written.text.inlines, whole
    elif written.field == "summary":
        lines = subject.lines(subject.body.path)
        for block, run in walk_runs(written.text.blocks):
            yield run, subject.block_span(block, lines)
    else:
        yield from ((run, whole) for _block, run in walk_runs(written.text.blocks))


def _look(subject: Subject, link: Link, within: Span) -> Finding | None:
    words = plain(link.children)
    seen = _shown_host(words[:_LONGEST])
    if seen is None:
        return None
    written, host = seen
    leads_to = _host_of(link.url)
    if not leads_to or _are_one(host, leads_to) or leads_to in _ARCHIVES:
        return None
    if "@" in words[: words.find(written)] and not link.url.startswith("mailto:"):
        # An address of mail whose link opens a form says what is behind it in its own way.
        return None
    place = _place(subject, words, within)
    return finding(
        "misleading-link",
        _("the link shows {host} and leads to {other}").format(host=shown(written), other=shown(leads_to)),
        place or subject.first_line(within),
        help=_("Let the words say what is behind the link, or correct the address."),
        fix=Fix(place, words.replace(written, leads_to, 1), _("Show {host}").format(host=shown(leads_to)), safe=False)
        if place
        else None,
    )


def _place(subject: Subject, words: str, within: Span) -> Span | None:
    """Return where the words of a link stand, behind its bracket and marks of emphasis."""
    places: list[Span] = []
    for marks in ("", "*", "_", "**", "__", "***"):
        found = subject.find(f"[{marks}{words}", within)
        if found:
            places.append(found._replace(column=found.column + 1 + len(marks)))
    return min(places, default=None)


def _shown_host(words: str) -> tuple[str, str] | None:
    """Return the host that words begin with, as written and as it is looked up; None where they begin with none.

    With `https://` or `www.` before it everything is a host. Without, it is one in small letters under a known domain:
    `Booking.com` is a name, `setup.py` a file.
    """
    found = _shown().match(words)
    if not found:
        return None
    written = found["whole"] or found["bare"]
    host = ascii_host(written)
    return (written, host) if host else None


def _host_of(url: str) -> str:
    """Return the host of an address that is safe to open, empty where it has none."""
    scheme, _colon, rest = url.partition(":")
    if scheme == "mailto":
        return rest.partition("?")[0].rpartition("@")[2]
    return re.split(r"[/?#]", rest.removeprefix("//"), maxsplit=1)[0].rsplit(":", 1)[0]


def _are_one(one: str, other: str) -> bool:
    """Return whether two hosts are the same but for `www.`, or one is a part of the other, as `docs.example.org`."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


@cache
def _may_link() -> re.Pattern[str]:
    """Match what may be a link to a page, for a cheap test over a whole file; escapes of YAML can hide one."""
    return re.compile(r"\](?:\((?!#)|:)")


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(
        rf"""[\s"'(<„“»‚‘]*+
        (?:
          (?: (?i:https?://) | (?=www\.) ) (?P<whole> [^\s/?\#:@\[\]<>()]+\.[^\s/?\#:@\[\]<>(),;]*[^\W_] )
        | (?:[\w.+-]+@)? (?P<bare> (?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_DOMAINS}) )
          (?= [/?\#:,;)\s"'>“”«’] | \.?\s*$ )
        )""",
        re.VERBOSE,
    )
