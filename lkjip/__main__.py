"""`python -m lkjip`, the same as the command `lkjip`."""

from lkjip.cli import main

main()
