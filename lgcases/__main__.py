"""``python -m lgcases``."""

from lgcases.cli.main import run

run()
