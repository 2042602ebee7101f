"""What identity papers share: machine-readable lines, drawn portraits, guilloche, stamps, character boxes."""
