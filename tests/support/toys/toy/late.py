"""Imported inside a function of the staging: it must count as code that draws."""

TEXT = "late"
