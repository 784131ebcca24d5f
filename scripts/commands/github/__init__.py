"""The steps of the workflows that write on GitHub."""
