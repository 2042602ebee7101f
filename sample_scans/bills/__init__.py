"""What the bills of the specimens are made of: suppliers, codes, figures that add up, bar codes."""
