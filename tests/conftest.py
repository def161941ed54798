"""Tests here can import `dokumen`, which the importlib import mode does not allow; CI tries the same examples."""

import os
import sys
from pathlib import Path

from hypothesis import settings

sys.path.append(str(Path(__file__).parent))

settings.register_profile("ci", derandomize=True)  # what passed once passes again; at home every run tries new examples
if os.environ.get("CI"):
    settings.load_profile("ci")
