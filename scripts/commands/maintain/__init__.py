"""Commands for who keeps the house."""
