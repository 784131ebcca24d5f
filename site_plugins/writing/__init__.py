"""Files as `check` reads them: the one writer of front matter, and example files."""
