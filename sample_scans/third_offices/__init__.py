"""Layouts of a third set of makers, measured on before they were opened; now anybody may learn and tune from them.

One module for each kind, of the shape of those in :mod:`sample_scans.papers`. The layouts that are kept out are those
of :mod:`sample_scans.fifth_offices` and, where that has none of a kind yet, of :mod:`sample_scans.later`.
"""
