"""What a function says that was asked for by its name."""

from collections.abc import Iterator
from importlib import import_module

from briefing.i18n import gettext as _
from briefing.loading.jobs import Ask
from briefing.loading.messages import Answer, Unanswered
from briefing.model.text import SafeText


def answers(job: Ask) -> Iterator[Answer | Unanswered]:
    """Yield what it says; where it breaks off, why, as the last."""
    try:
        module, _colon, name = job.function.partition(":")
        for value in getattr(import_module(module), name)(*job.arguments):
            yield Answer(value)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # whoever asked is not to wait for ever
        reason = _("a fault of the program ({name})").format(name=type(error).__name__)
        yield Unanswered(SafeText(reason))
