"""No test may reach the network, and the tone model speaks only where it is asked for."""

from __future__ import annotations

import os
import socket

import pytest

from toneguard.store import ENVIRONMENT


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What tests keep is theirs alone."""
    os.environ[ENVIRONMENT] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("toneguard opened a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def _rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested must not hang on what the model makes of a sentence that was made up for a test."""
    if not request.node.get_closest_marker("model"):
        monkeypatch.setattr("toneguard.linter.Linter._model", property(lambda linter: None))
