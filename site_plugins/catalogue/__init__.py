"""All content of one build, how it refers to each other, and what follows from it."""
