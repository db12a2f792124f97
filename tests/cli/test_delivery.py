"""A whole message through the gate, a sendmail and a mail server on this machine, byte for byte."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope

MESSAGE = (
    "From: Sam <sam@home.example>\r\nTo: Ana Okafor <ana@firm.example>\r\nSubject: Re: Data Analyst\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    "Dear Ms Okafor,\r\n\r\n{}\r\n.\r\n..two dots, a tab\t and spaces  \r\n\r\n"
    "From here on – é, 日本.\r\n\r\nSam\r\n"
)
GOOD = MESSAGE.format("Thank you for showing me the bindery on Tuesday.").encode()
BAD = MESSAGE.format("I am furious about your decision.").encode()


class Sink:
    """A mail server that keeps what it is sent."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.port = 0

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 kept"

    async def listen(self) -> asyncio.Server:
        server = await asyncio.get_running_loop().create_server(lambda: SMTP(self), "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        return server


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink, loop = Sink(), asyncio.new_event_loop()
    server = loop.run_until_complete(sink.listen())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield sink
    loop.call_soon_threadsafe(server.close)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def send(sink: Sink, message: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    client = [sys.executable, str(Path(__file__).with_name("sendmail_client.py")), str(sink.port)]
    command = [sys.executable, "-m", "toneguard", "send", "--", *client, *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "TONEGUARD_NO_TERMINAL"}
    return subprocess.run(
        command, input=message, capture_output=True, env=environment, start_new_session=True
    )


def test_what_arrives_is_what_was_written(sink: Sink) -> None:
    done = send(sink, GOOD, "-oi", "-f", "sam@home.example", "--", "ana@firm.example", "hr@firm.example")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (envelope,) = sink.envelopes
    assert envelope.content == GOOD
    assert envelope.mail_from == "sam@home.example"
    assert envelope.rcpt_tos == ["ana@firm.example", "hr@firm.example"]


def test_what_is_held_does_not_arrive(sink: Sink) -> None:
    done = send(sink, BAD, "-t")
    assert done.returncode == 75
    assert b"anger/names-own-rage" in done.stderr
    assert sink.envelopes == []
