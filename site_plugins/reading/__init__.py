"""From the bytes of a file to front matter, text and picture, each with its place."""
