"""How a long run tells what it is doing."""

from collections.abc import Callable

Progress = Callable[[str, int], None]
"""Called with what is being done and how many articles are done."""
