"""The website of JONG doet mee!: model, catalogue, views, exports, rendering and MkDocs plugins.

Imports go down only: plugins -> rendering -> views | exports -> catalogue -> model.
"""
