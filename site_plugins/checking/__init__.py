"""What can be wrong with content, told in Dutch with a remedy."""
