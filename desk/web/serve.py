"""``dosar desk``: the web server's process."""

from __future__ import annotations

import contextlib
import logging

import uvicorn

from desk.web.app import create_app
from flows.settings import load
from models.errors import ExitCode


def serve(host: str, port: int) -> int:
    """Serve until interrupted; the exit code."""
    settings = load()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    config = uvicorn.Config(
        create_app(settings), host=host, port=port, log_level="warning", access_log=False, server_header=False,
        date_header=True, proxy_headers=False, timeout_graceful_shutdown=10,
    )  # fmt: skip
    print(f"Biroul este la http://{host}:{port}/ (Ctrl+C îl oprește)", flush=True)
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn has closed everything before it passes it on
        uvicorn.Server(config).run()
    return ExitCode.OK
