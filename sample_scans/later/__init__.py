"""Layouts of a fourth set of makers. They are opened kind by kind when newer ones take their place
(:mod:`sample_scans.fifth_offices`): those whose ``split`` is ``train`` anybody may learn and tune from, the others
are still kept out.
"""
