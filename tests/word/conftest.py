"""Lets the tests of this folder import `naskah`, which the importlib import mode does not."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
