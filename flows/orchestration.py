"""Prefect's surroundings: quiet, offline, and out of the operator's way.

Everything must be in the environment before Prefect is first imported. By default the API is an ephemeral server of
this process's own (its database under the program's home); ``DOSAR_PREFECT_API_URL`` names one that already runs.
"""

from __future__ import annotations

import os
import sys

from flows.settings import Settings, mask

_QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "CRITICAL",  # what fails is told by the program, in a line that says what to do
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",  # an event that came too late is no concern of the operator
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_CLI_PROMPT": "false",
}


def prepare(settings: Settings) -> None:
    """Set Prefect's environment from ours. RuntimeError when Prefect was imported before."""
    if "prefect" in sys.modules and "DOSAR_PREFECT_PREPARED" not in os.environ:
        raise RuntimeError("prefect was imported before flows.orchestration.prepare")
    os.environ["DOSAR_PREFECT_PREPARED"] = "1"
    for key, value in _QUIET.items():
        os.environ.setdefault(key, value)
    os.environ.setdefault("PREFECT_HOME", str(settings.prefect_home))
    settings.prefect_home.mkdir(parents=True, exist_ok=True)
    if settings.prefect_api_url:
        os.environ["PREFECT_API_URL"] = settings.prefect_api_url
        return
    os.environ.setdefault("PREFECT_SERVER_ALLOW_EPHEMERAL_MODE", "true")


def server(settings: Settings, port: int) -> tuple[tuple[str, ...], dict[str, str]]:
    """The command and the environment of a Prefect server of our own on this machine, with its database at home."""
    command = (
        sys.executable,
        "-m",
        "prefect",
        "server",
        "start",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-ui",
    )
    return command, _QUIET | {"PREFECT_HOME": str(settings.prefect_home), "PREFECT_SERVER_UI_ENABLED": "false"}


def shown(api_url: str) -> str:
    """An API's address without a password in it."""
    return mask("api_url", api_url)
