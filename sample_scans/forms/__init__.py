"""Layouts of the request and declaration form, and how such forms are filled in."""
