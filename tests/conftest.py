"""No test may reach the network."""

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
