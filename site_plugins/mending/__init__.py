"""What can mean only one thing, mended in place; every other byte stays."""
