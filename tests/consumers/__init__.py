"""Other programs that read the schema, run as anybody would run them."""
