"""Papers that prove an income: pension and benefit slips, bank statements, certificates of the tax office."""
