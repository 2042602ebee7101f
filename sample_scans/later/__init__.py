"""Layouts of a fourth set of makers. Those of cards, forms and contracts were opened when newer ones took their place
(:mod:`sample_scans.fifth_offices`): their ``split`` is ``train``, anybody may learn and tune from them. The others are
still kept out.
"""
