"""The commands, one file each.  The only package that imports typer."""

import gc

# Starting a command makes 100,000 objects, of which none is garbage: by default they are gone
# through so often that it takes a tenth of the time of a short command.
gc.set_threshold(50_000, 20, 20)
