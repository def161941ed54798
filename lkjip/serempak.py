"""One task for many files on all cores: answers in the order of the files, and no failure stops the others.

Every worker is a process that has one file at a time, so that a crash is known to be that file's; another worker takes
its place.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from lkjip.gagal import failure, wants_traceback

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

Item = TypeVar("Item")
Answer = TypeVar("Answer")

MOST = 32  # Windows waits for 63 at once
_FORKS = sys.platform == "linux"  # elsewhere a worker starts from nothing, which takes as long as several reports
_WORTH = 2 if _FORKS else 8  # files for each worker, below which it does not pay
_DISMISSED = "lkjip: selesai"  # said to a worker instead of a file
_PATIENCE = 5.0  # seconds that a stopped worker has to put its files away


class Gagal(NamedTuple):
    """Instead of an answer: why there is none."""

    sebab: str


def worker_count(files: int, wanted: int = 0) -> int:
    """How many processes work on so many files: as `wanted`, else as many as there are cores and as pay.

    One where a traceback is asked for, which the failure of another process could not give.
    """
    if wants_traceback():
        return 1
    return min(wanted, files, MOST) if wanted else min(_cores(), files // _WORTH, MOST)


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def serempak(
    task: Callable[[Item], Answer],
    items: Sequence[Item],
    workers: int,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Answer | Gagal]:
    """The answers of `task` in the order of `items`, or why there is none; `progress` hears how many there are.

    `task` is a function of a module, and what it takes and gives can be pickled.
    """
    answers: dict[int, Answer | Gagal] = {}
    progress(0, len(items))
    made = _pooled(task, items, workers) if workers > 1 else _in_turn(task, items)
    for at, answer in made:
        answers[at] = answer
        progress(len(answers), len(items))
    return [answers[at] for at in range(len(items))]


def _in_turn(task: Callable[[Item], Any], items: Sequence[Item]) -> Iterator[tuple[int, Any]]:
    for at, item in enumerate(items):
        yield at, _answer(task, item)


def _answer(task: Callable[[Item], Answer], item: Item) -> Answer | Gagal:
    try:
        return task(item)
    except MemoryError:
        return Gagal("memori komputer tidak cukup")
    except Exception as fault:  # told like every failure, after the others
        if wants_traceback():
            raise
        return Gagal(failure(fault))


class _Pekerja:
    """A process that answers what comes through its pipe, one after another."""

    def __init__(self, context: "BaseContext", task: Callable[[Any], Any]) -> None:
        self.pipe, far = context.Pipe()
        self.at = -1
        self.process = context.Process(target=_serve, args=(far, task), daemon=True)  # type: ignore[attr-defined]  # every context has it
        with _deaf():
            self.process.start()
        far.close()

    def take(self, at: int, item: object) -> None:
        self.at = at
        with suppress(OSError):  # one that has died says nothing, which is seen there
            self.pipe.send(item)

    def answer(self) -> tuple[Any, bool]:
        """Its answer, and whether it still lives."""
        try:
            return self.pipe.recv(), True
        except (EOFError, OSError):
            self.process.join(_PATIENCE)
            return Gagal(_crash(self.process.exitcode)), False

    def dismiss(self) -> None:
        """Let it end by itself. Closing the pipe would not do: later workers have the same end of it from the fork."""
        with suppress(OSError):
            self.pipe.send(_DISMISSED)
        self.pipe.close()

    def wait(self) -> None:
        """Wait until it has ended."""
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.terminate()
            self.process.join()


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that starts here does not hear Ctrl-C until it serves; before, it would answer with a traceback."""
    _hear(False)
    try:
        yield
    finally:
        _hear(True)


def _hear(wanted: bool) -> None:
    """Whether Ctrl-C comes through to this process and to those that it starts from now on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetConsoleCtrlHandler(None, not wanted)
    else:
        import signal

        if not (wanted or _FORKS):
            from multiprocessing.resource_tracker import ensure_running

            ensure_running()  # which would otherwise start with the first worker, and unblock
        signal.pthread_sigmask(signal.SIG_UNBLOCK if wanted else signal.SIG_BLOCK, [signal.SIGINT])


def _crash(code: int | None) -> str:
    if code is not None and code < 0:
        return f"prosesnya dihentikan sistem (isyarat {-code}), mungkin karena memori tidak cukup"
    return f"prosesnya berhenti mendadak (kode {code})"


def _serve(pipe: "Connection[Any, Any]", task: Callable[[Any], Any]) -> None:
    with suppress(EOFError, OSError, KeyboardInterrupt):
        _hear(True)
        while (item := pipe.recv()) != _DISMISSED:
            pipe.send(_answer(task, item))


def _pooled(task: Callable[[Item], Answer], items: Sequence[Item], workers: int) -> Iterator[tuple[int, Any]]:
    from multiprocessing import get_context  # few files need none of it
    from multiprocessing.connection import wait

    context = get_context("fork" if _FORKS else "spawn")
    waiting = iter(enumerate(items))
    busy: dict[object, _Pekerja] = {}
    gone: list[_Pekerja] = []

    def employ(worker: _Pekerja | None) -> None:
        """Give the next file to a worker, or to a new one; without files it goes."""
        for at, item in waiting:
            worker = worker or _Pekerja(context, task)
            busy[worker.pipe] = worker
            worker.take(at, item)
            return
        if worker:
            worker.dismiss()
            gone.append(worker)

    try:
        for _ in range(workers):
            employ(None)
        while busy:
            for pipe in wait(list(busy)):  # type: ignore[arg-type]  # pipes, by which the workers are kept
                worker = busy.pop(pipe)
                answer, lives = worker.answer()
                yield worker.at, answer
                employ(worker if lives else None)
    finally:
        for worker in busy.values():
            worker.dismiss()
        for worker in (*gone, *busy.values()):
            worker.wait()
