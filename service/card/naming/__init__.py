"""Who: names in the text -> entities -> actors."""
