"""The commands.  The one room that knows typer."""
