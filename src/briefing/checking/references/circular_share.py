"""Claims that are shares of one another: none of them would be the whole."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import listed

_SHOWN = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Find every circle of `part_of` once, at the claim that closes it."""
    claims = {claim.id: claim for _figure, claim in subject.claims if claim.part_of}
    done: set[str] = set()
    for start in claims:
        path: dict[str, None] = {}
        step = start
        while step in claims and step not in done and step not in path:
            path[step] = None
            step = claims[step].part_of
        if step in path:
            circle = list(path)[list(path).index(step) :]
            yield finding(
                "circular-share",
                _("`part_of` leads in a circle: {circle}").format(circle=listed([*circle, step][:_SHOWN])),
                subject.at(claims[circle[-1]], "part_of"),
                help=_("Name the whole on the share alone."),
            )
        done.update(path)
