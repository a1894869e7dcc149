"""Records and results for people.  The only package that imports rich and matplotlib."""
