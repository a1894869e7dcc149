import pytest


@pytest.fixture(autouse=True)
def outside_actions(monkeypatch):
    """No test may write into the summary of the workflow that runs the tests."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
