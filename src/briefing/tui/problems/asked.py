"""What the process that reads is asked for, by its names: nothing of it is imported here."""

CHECK = "briefing.library.checked.telling:told"
CHECK_ALL = "briefing.library.checked.telling:told_all"
FIX = "briefing.authoring.telling:mended"
EXPLAIN = "briefing.loading.explaining:explained"

_MODULES = (
    *(
        f"briefing.checking.{name}"
        for name in (
            "subject", "safety", "marking", "language", "dates", "figures", "sourcing", "references", "fields", "check"
        )
    ),
    "briefing.library.checked.across",
    "briefing.library.checked.telling",
    "briefing.authoring.telling",
)  # fmt: skip
"""What they need, in parts of some 30 ms: as long as it imports one of them, the process does nothing else."""


def get_ready() -> None:
    """Have it all imported over there, as soon as there is time."""
    from briefing.loading.process import prepare  # noqa: PLC0415 - it is there by now

    for module in _MODULES:
        prepare(module)
