"""The terminal interface: a Textual app of one screen, whose panes draw lines that `layout` made.

What it takes from inside Textual and Rich, as no public way leads there; a test asks whether all of it is still there:

- `app`: `_handle_exception`, `_fatal_error`, `_close_messages_no_wait` (a fault is raised when the terminal has been
  given back, without a report of local variables), `_driver` (leaving at once)
- `driver`: `textual._xterm_parser` (keys out of bytes); of the driver that it inherits from `_app`, `_debug`, `_file`,
  `_loop`, `_mouse`, `_enable_mouse_support`, `_disable_mouse_support`
- `panes.rows`: `_size_updated` (a new size asks for no second layout)
- `stage`: `_clear_arrangement_cache` (arrangements depend on more than the size)
- `ink`: `Strip._render_cache`, `Strip._segments`, Rich's `Console._color_system` (a row in half the bytes)
- `lean`: that `textual.command` is imported for its names alone
"""
