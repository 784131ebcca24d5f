"""One file per view: from the catalogue to frozen data that a template can show as it is.

What they share is ready to show too: words.py, links.py, ordering.py, cards.py, folding.py and
sourcing.py. Templates sort, group and compute nothing.
"""
