"""The MkDocs plugins: thin, one per capability. The only room that imports mkdocs."""
