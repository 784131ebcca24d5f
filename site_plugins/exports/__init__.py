"""One file per format: from the catalogue to what machines read."""
