"""Measurements, run by name: `python -m benchmarks`, or `make bench`.

Absolute times depend on the machine and the hour. What counts is the ratio to a calibrator that runs in turn with the
subject: `hello`, a Textual app with one Static, for the interface, and `python -c pass` for the commands.
"""
