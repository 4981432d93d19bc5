"""Pages of rules on a terminal: wrapped, lightly styled, and nothing of them lost."""

import re

import pytest

from briefing.cli.page_text import set_page
from briefing.diagnostics.page import explanation
from briefing.diagnostics.rules import RULES

PAGE = """\
# some-rule

Words that are too long for one line of so few columns, with `a code` in them.

- Group: `figures`
- Fix: where it is clear what was meant by those who wrote it

## Example

```yaml
label: A `mark` stays

unit: people
```
"""


def test_a_page_is_wrapped_and_its_code_is_not() -> None:
    assert (
        set_page(PAGE, 40, plain=True)
        == """\
some-rule

Words that are too long for one line of
so few columns, with `a code` in them.

- Group: `figures`
- Fix: where it is clear what was meant
  by those who wrote it

Example
    label: A `mark` stays

    unit: people
"""
    )


def test_headings_and_code_are_set_apart() -> None:
    text = set_page(PAGE, 40)

    assert "\x1b[1msome-rule\x1b[0m" in text
    assert "\x1b[1mExample\x1b[0m" in text
    assert "\x1b[36mfigures\x1b[0m" in text
    assert "    label: A `mark` stays\n" in text


@pytest.mark.parametrize("rule", RULES)
def test_every_word_of_an_explanation_is_shown(rule: str) -> None:
    parts = re.split(r"(?ms)^```\w*\n(.*?)^```$", explanation(rule))
    written = [part if number % 2 else re.sub(r"(?m)^#+ ", "", part) for number, part in enumerate(parts)]

    assert set_page(explanation(rule), 60, plain=True).split() == " ".join(written).split()
