"""Fixtures every test may use, and the rule that nothing is skipped where it counts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where SECURE_BASE_NO_SKIPS is set, a test marked to be skipped is a mistake."""
    if os.environ.get("SECURE_BASE_NO_SKIPS"):
        marked = [item.nodeid for item in items if item.get_closest_marker("skip")]
        assert not marked, f"skipped where nothing may be: {marked}"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Turn a skip into a failure where SECURE_BASE_NO_SKIPS is set."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("SECURE_BASE_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be skipped here"


@pytest.fixture
def root() -> Path:
    """The top of the checkout."""
    return ROOT
