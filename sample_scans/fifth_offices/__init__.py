"""Papers that nobody who writes readers has opened: the layouts that the program is measured on.

They vary what reality varies: arrangement, order, wording, typography, how a blank is filled, how a copy lies on a
sheet. They follow ``models.kinds`` and the domain only, never a reader.
"""
