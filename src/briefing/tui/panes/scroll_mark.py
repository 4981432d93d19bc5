"""The scroll mark at the right edge of a frame: how large it is, where it stands, and where it can be pulled to."""


def mark(offset: int, rows: int, total: int) -> tuple[int, int] | None:
    """Return first row and length of the mark beside `rows` of `total` lines; None where all of them are shown."""
    if total <= rows or rows <= 0:
        return None
    length = max(1, rows * rows // total)
    return round(offset * (rows - length) / (total - rows)), length


def offset_for(first: int, rows: int, total: int) -> int:
    """Return the offset at which the mark starts in row `first`, or as near to it as it goes."""
    here = mark(0, rows, total)
    if here is None:
        return 0
    room = rows - here[1]
    return round(min(max(first, 0), room) * (total - rows) / room) if room else 0
