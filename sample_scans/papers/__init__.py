"""One module for each kind of paper. A module has ``KIND`` and ``LAYOUTS``; see :mod:`sample_scans.paper`."""
