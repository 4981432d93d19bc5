"""The type of text that may be shown."""

from typing import NewType

SafeText = NewType("SafeText", str)
"""Text whose control, escape and bidi characters have been made visible; only `source.clean` makes it from raw text."""
