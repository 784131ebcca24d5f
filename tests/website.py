"""scripts/website.py as it is, but in the Python of this test, whatever its .venv is."""

WEBSITE = """
import sys
from commands.shared.environment import Environment
from commands._main import main

Environment.ensure = lambda self, dev: None
Environment.is_current = lambda self: True
sys.exit(main(sys.argv[1:]))
"""
