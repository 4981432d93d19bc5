"""Sources that lead to each other in a circle: no origin would ever be reached.

`via` and `derived_from` are looked at apart: an agency may be known `via` an article that is `derived_from` the agency.
"""

from collections.abc import Iterator, Mapping

from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.loading.wording import listed
from briefing.model.records import Source

_SHOWN = 8


def check_circles(sources: tuple[Source, ...], reading: Reading) -> None:
    """Note every circle once, at the source that closes it."""
    spans = {source.id: source.spans for source in sources}
    for field, leads in (
        ("via", {source.id: (source.via,) for source in sources if source.via}),
        ("derived_from", {source.id: source.derived_from for source in sources}),
    ):
        for circle in _circles(leads):
            reading.report(
                "circular-source",
                _("`{field}` leads in a circle: {circle}").format(field=field, circle=listed(circle[:_SHOWN])),
                spans[circle[-2]][field],
                help=_("Follow the sources to where the words were first said."),
            )


def _circles(leads: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Yield paths that end where they start; depth first with a stack of its own, since a chain may be long."""
    done: set[str] = set()
    for start in leads:
        path: list[str] = []
        on_path: set[str] = set()
        waiting = [iter((start,))]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                if path:
                    on_path.discard(path[-1])
                    done.add(path.pop())
            elif step in on_path:
                yield [*path[path.index(step) :], step]
            elif step in leads and step not in done:
                path.append(step)
                on_path.add(step)
                waiting.append(iter(leads[step]))
