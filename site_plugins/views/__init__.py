"""One file per view: from the catalogue to frozen data that a template can show as it is."""
