"""What is raised for text that is no EDTF."""


class EdtfError(ValueError):
    """The text is no date of EDTF levels 0, 1 and 2.

    The words are in the reader's language, one phrase each, and quote nothing of the text that EDTF could not hold.
    """

    def __init__(self, message: str, help: str = "", fix: str = "", *, certain: bool = True) -> None:  # noqa: A002 - a finding's word
        super().__init__(message, help, fix)
        self.message = message
        """What is wrong."""
        self.help = help
        """What to do about it; may be empty."""
        self.fix = fix
        """The text to write instead, itself valid; empty where there are several, or none."""
        self.certain = certain
        """Whether the fix is surely what is meant, and says all that was written."""

    def __str__(self) -> str:
        """Return what is wrong."""
        return self.message
