"""The shortest text of a date, which parses to the same."""

from briefing.model.dates.values import DateKind, Edtf, Qualifiers, Single, Stretch


def canonical_text(edtf: Edtf) -> str:
    """Return `edtf` with no mark and no blank more than needed."""
    match edtf.kind:
        case DateKind.DATE:
            return _single(edtf.parts[0].first)
        case DateKind.INTERVAL:
            first, last = edtf.parts[0]
            start = ".." if edtf.start_open else _single(first)
            end = ".." if edtf.end_open else _single(last)
            return f"{start}/{end}"
        case DateKind.ONE_OF:
            return f"[{_members(edtf)}]"
        case DateKind.ALL_OF:
            return f"{{{_members(edtf)}}}"


def _members(edtf: Edtf) -> str:
    return ",".join(_member(part) for part in edtf.parts)


def _member(part: Stretch) -> str:
    first, last = part
    return _single(first) if first is last else f"{_single(first)}..{_single(last)}"


def _single(single: Single | None) -> str:
    if single is None:
        return ""
    if single.clock:
        return single.written
    year = f"{single.year}S{single.significant}" if single.significant else single.year
    components = [text for text in (year, single.month, single.day) if text]
    return "-".join(_marked(components, single.qualifiers))


def _marked(components: list[str], qualifiers: Qualifiers) -> list[str]:
    """Mark the run from the year on once at its right, every other component at its left."""
    run = 1
    while run < len(components) and qualifiers[run] == qualifiers.year:
        run += 1
    marked = list(components)
    marked[run - 1] += qualifiers.year
    for at in range(run, len(components)):
        marked[at] = qualifiers[at] + marked[at]
    return marked
