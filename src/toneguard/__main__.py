"""`python -m toneguard`."""

import sys

from toneguard.cli import main

sys.exit(main())
