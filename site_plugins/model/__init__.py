"""What exists: one class per content type, the vocabularies, partial dates."""
