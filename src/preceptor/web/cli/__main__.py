"""`python -m preceptor.web.cli`: the command without its script."""

from preceptor.web.cli.main import main

main()
