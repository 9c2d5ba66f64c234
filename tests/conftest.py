"""What every test stands on: examples without a deadline, a browser that is asked for rather than silently missed."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("kg", deadline=None)
settings.load_profile("kg")
"""Times are for benchmarks: on a busy machine, or with a model to load first, an example may take long."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a browser test where there is no Chromium; fail it there when KG_REQUIRE_BROWSER is set, as CI does."""
    if item.get_closest_marker("browser") is None:
        return
    missing = [program for program in ("chromium", "chromedriver") if shutil.which(program) is None]
    if not missing:
        return
    reason = f"no {' and no '.join(missing)} on the path (Debian: apt-get install chromium chromium-driver)"
    if os.environ.get("KG_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)
