"""The program of the bundle, frozen twice: as a window program, and with a console for its words."""

import sys

from desktop.__main__ import main

sys.exit(main())
