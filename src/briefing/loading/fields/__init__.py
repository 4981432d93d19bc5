"""From the text of a field to its value, by the field's kind; one file a group of kinds."""
