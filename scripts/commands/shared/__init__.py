"""What commands of every room use: words for a person, processes, options, GitHub's own marks."""
