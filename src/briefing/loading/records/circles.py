"""Sources that are derived from each other in a circle: no origin would ever be reached."""

from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.loading.wording import listed
from briefing.model.records import Source


def check_circles(sources: tuple[Source, ...], reading: Reading) -> None:
    """Note every circle of `via` and `derived_from`, once, at the source that closes it."""
    leads = {source.id: [id_ for id_ in (source.via, *source.derived_from) if id_] for source in sources}
    spans = {source.id: source.spans for source in sources}
    done: set[str] = set()
    for start in leads:
        # Depth first with a stack of its own: a chain of sources may be long.
        path: list[str] = []
        on_path: set[str] = set()
        waiting = [iter([start])]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                if path:
                    on_path.discard(path[-1])
                    done.add(path.pop())
            elif step in on_path:
                circle = [*path[path.index(step) :], step]
                last = spans[path[-1]]
                field = "derived_from" if "derived_from" in last and step in leads[path[-1]][1:] else "via"
                reading.report(
                    "circular-source",
                    _("sources lead to each other in a circle: {circle}").format(circle=listed(circle[:8])),
                    last.get(field, last.get("derived_from", last[""])),
                    help=_("Follow `via` and `derived_from` to where the words were first said."),
                )
            elif step in leads and step not in done:
                path.append(step)
                on_path.add(step)
                waiting.append(iter(leads[step]))
