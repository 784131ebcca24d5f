"""Commands that make, show or compare the site."""
