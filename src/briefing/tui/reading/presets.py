"""How much is shown for the time there is: thirty seconds, five minutes, as long as it takes."""

from collections.abc import Callable, Mapping

from briefing.i18n import gettext as _
from briefing.tui.arrange import Pane, Preset
from briefing.tui.reading.part import Part

_NEXT = {Preset.GLANCE: Preset.SHORT, Preset.SHORT: Preset.ALL, Preset.ALL: Preset.GLANCE}


class Presets(Part):
    """Goes from one to the next."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Each of them, and the next one."""
        return {
            "preset": lambda: self._show(_NEXT[self.reader.preset]),
            "preset-glance": lambda: self._show(Preset.GLANCE),
            "preset-short": lambda: self._show(Preset.SHORT),
            "preset-all": lambda: self._show(Preset.ALL),
        }

    def _show(self, preset: Preset) -> None:
        reader = self.reader
        if reader.pages is None:
            reader.host.say(_("There is no brief here."))
            return
        if preset is Preset.GLANCE and reader.active not in {Pane.SUMMARY, Pane.FIGURES}:
            reader.activate(Pane.SUMMARY)
        if preset is Preset.SHORT and reader.active is Pane.SOURCES:
            reader.activate(Pane.SUMMARY)
        reader.zoomed = False
        reader.show_as(preset)
        reader.host.keep_preset(preset)
        key = reader.host.stage.key("preset")
        words = {
            Preset.GLANCE: _("Thirty seconds: bottom line and figures. {key} shows more."),
            Preset.SHORT: _("Five minutes: summary, figures and timeline. {key} shows everything."),
            Preset.ALL: _("Everything. {key} shows bottom line and figures."),
        }[preset]
        reader.host.say(words.format(key=key))
