"""What ``dosar up`` starts, from the settings: a list of services, and what is left out and why."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from flows import orchestration
from flows.settings import Settings

_DRAIN_S = "10"  # between two looks for records to hand over


@dataclass(frozen=True)
class Wishes:
    """What the command line says; None: as the settings say."""

    folder: Path | None = None
    out: Path | None = None
    host: str = "127.0.0.1"
    port: int = 8017
    prefect_port: int = 4200


@dataclass(frozen=True)
class Service:
    """One child process. ``health``: an address that answers 200 when it is well; ``needs``: what must be well before
    it is started; ``ports``: what it listens at on ``host``."""

    name: str
    title: str
    command: tuple[str, ...]
    env: Mapping[str, str] = field(default_factory=dict)
    health: str | None = None
    needs: tuple[str, ...] = ()
    listens: tuple[str, int] | None = None


@dataclass(frozen=True)
class Plan:
    """``services`` in the order in which they start. ``left_out``: title and reason of what does not."""

    services: tuple[Service, ...]
    left_out: tuple[tuple[str, str], ...]
    folder: Path
    out: Path


def plan(settings: Settings, wishes: Wishes) -> Plan:
    """What to start for these settings."""
    folder, out = (wishes.folder or settings.watch_folder).absolute(), (wishes.out or settings.watch_out).absolute()
    services, left_out = [], []
    needs: tuple[str, ...] = ()
    api = settings.prefect_api_url
    if api is None:
        services.append(_prefect(settings, wishes.prefect_port))
        api, needs = f"http://127.0.0.1:{wishes.prefect_port}/api", ("prefect",)
    else:
        left_out.append(("Prefect", f"se folosește cel de la {orchestration.shown(api)}"))
    env = {"DOSAR_PREFECT_API_URL": api, "PYTHONUNBUFFERED": "1"}
    watch = _dosar("watch", str(folder), "--out", str(out))
    services.append(Service("watch", f"preluarea din {folder}", watch, env, needs=needs))
    if settings.handover == "none":
        left_out.append(("Predarea", "este oprită (handover = none)"))
    else:
        drain = _dosar("handover", "run", "--watch", _DRAIN_S)
        services.append(Service("handover", "predarea către motor", drain, env, needs=needs))
    services.append(_desk(wishes, env))
    return Plan(tuple(services), tuple(left_out), folder, out)


def _prefect(settings: Settings, port: int) -> Service:
    command, env = orchestration.server(settings, port)
    health = f"http://127.0.0.1:{port}/api/health"
    return Service("prefect", "Prefect", command, env, health, listens=("127.0.0.1", port))


def _desk(wishes: Wishes, env: Mapping[str, str]) -> Service:
    command = _dosar("desk", "--host", wishes.host, "--port", str(wishes.port))
    near = "127.0.0.1" if wishes.host in ("0.0.0.0", "::") else wishes.host
    shown = f"[{near}]" if ":" in near else near
    address = f"http://{shown}:{wishes.port}"
    return Service(
        "desk", f"biroul la {address}/", command, env, f"{address}/healthz", listens=(wishes.host, wishes.port)
    )


def _dosar(*args: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "desk.cli", *args)
