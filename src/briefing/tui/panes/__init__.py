"""Light widgets that draw laid-out lines: no layout change on a key, and only rows that changed are drawn again."""
