"""A resolved theme as a few lines of text, for the generated table of shipped themes: reading them needs no YAML.

A line a role or surface: its name, colour, ground (`-` for the surface's) and the first letters of its faces.
"""

from briefing.themes.roles import Role, Surface
from briefing.themes.theme import Mark, Style, Theme

_NO_FACE = "-"


def write(theme: Theme) -> str:
    """Return the theme as text; `read` gives it back equal."""
    head = [theme.title, theme.author, theme.description, "dark" if theme.dark else "light"]
    surfaces = [f"{surface} {color} {_letters(theme.marks[surface])}" for surface, color in theme.surfaces.items()]
    styles = [
        f"{role} {style.color} {style.background or _NO_FACE} {_letters(style)}" for role, style in theme.styles.items()
    ]
    return "\n".join([*head, *surfaces, *styles])


def read(name: str, text: str) -> Theme:
    """Return the theme that `write` wrote."""
    title, author, description, shade, *rows = text.split("\n")
    surfaces: dict[Surface, str] = {}
    marks: dict[Surface, Mark] = {}
    styles: dict[Role, Style] = {}
    for row in rows[: len(Surface)]:
        key, color, faces = row.split(" ")
        surfaces[Surface(key)] = color
        marks[Surface(key)] = Mark("b" in faces, "u" in faces, "r" in faces)
    for row in rows[len(Surface) :]:
        key, color, ground, faces = row.split(" ")
        styles[Role(key)] = Style(
            color,
            "" if ground == _NO_FACE else ground,
            "b" in faces,
            "i" in faces,
            "u" in faces,
            "s" in faces,
            "r" in faces,
            "d" in faces,
        )
    return Theme(name, title, author, description, shade == "dark", styles, surfaces, marks)


def _letters(faces: Style | Mark) -> str:
    names = ("bold", "italic", "underline", "strike", "reverse", "dim")
    return "".join(name[0] for name in names if getattr(faces, name, False)) or _NO_FACE
