"""The website of a youth platform: model, catalogue, views, exports, rendering and MkDocs plugins.

Imports go down only: plugins -> rendering -> views | exports -> catalogue -> model.
"""
