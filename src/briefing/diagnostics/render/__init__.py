"""Findings as text for people and as data for programs, one form a module."""
