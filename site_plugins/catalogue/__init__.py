"""From files to a catalogue of items with relations, and to the problems that are in them."""
