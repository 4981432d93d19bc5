"""What writes briefs: new ones, fixes, the canonical form, the JSON Schema. All edits splice text and keep comments."""
