"""The columns of every flat form: name, type and description, each stated once."""
