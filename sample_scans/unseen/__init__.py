"""Layouts kept out: what the program is measured on. Nobody who writes or tunes a reader opens this folder.

One module for each kind, of the shape of those in :mod:`sample_scans.papers`, every layout with ``split="held"``. When
one of them was looked at while tuning it moves to :mod:`sample_scans.other_offices` and ``train``, and a new one takes
its place.
"""
