"""Measuring whole processes: wall time and peak memory, in interleaved rounds: a busy machine troubles all alike.

Linux counts the memory of the process that starts another as the other's first: peaks below some 40 MiB cannot be seen.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Command = Sequence[str]


@dataclass(frozen=True)
class Run:
    """One finished process."""

    seconds: float
    peak_mib: float


def run(command: Command) -> Run:
    """Run a command to its end; it must succeed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"keluar {child.returncode}: {' '.join(command)}")
    return Run(seconds, peak(usage))


def peak(usage: resource.struct_rusage) -> float:
    """Peak resident memory in MiB (macOS counts bytes, Linux KiB)."""
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def interleaved(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Run]]:
    """Every command once per round, after one round that fills the caches."""
    for command in commands.values():
        run(command)
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(run(command))
    return found


def median_ms(runs: Sequence[Run]) -> float:
    """The median wall time in milliseconds."""
    return statistics.median(run.seconds for run in runs) * 1000


def median_peak(runs: Sequence[Run]) -> float:
    """The median of the peaks in MiB."""
    return statistics.median(run.peak_mib for run in runs)


def paired_ratio(above: Sequence[Run], below: Sequence[Run]) -> float:
    """The median of the ratios within each round."""
    return statistics.median(one.seconds / other.seconds for one, other in zip(above, below, strict=True))
