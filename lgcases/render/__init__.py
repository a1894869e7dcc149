"""Records and results for people.  The one room that knows rich."""
