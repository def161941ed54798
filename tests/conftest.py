"""Lets the tests of this folder import `dokumen`, which the importlib import mode does not."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
