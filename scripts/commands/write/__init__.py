"""Commands for who writes content."""
