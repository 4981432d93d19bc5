"""The reader: one brief in four panes, and the parts that it is made of."""
