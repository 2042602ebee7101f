"""``python -m heating_engine``: the engine as a process of its own. Secrets come from the environment only."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import threading
from pathlib import Path

import uvicorn

from heating_engine.receiver import make_app
from heating_engine.store import Store
from heating_engine.table import load_tables
from heating_engine.work import Decider, Sender


def main() -> None:
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    secret = os.environ.get("ENGINE_SECRET", "")
    if not secret.startswith("whsec_"):
        sys.exit("ENGINE_SECRET must be set: whsec_ and base64, the same as dosar's handover_secret")
    came, store = threading.Event(), Store(options.store)
    schema = json.loads(options.schema.read_text(encoding="utf-8"))
    decider = Decider(store, load_tables(), options.source, came)
    decision_secret = os.environ.get("ENGINE_DECISION_SECRET", secret)
    decider.start()
    Sender(store, options.decisions_url, decision_secret, decider.decided, options.retry_max).start()
    host, _, port = options.listen.rpartition(":")
    app = make_app(store, secret, schema, came.set)
    uvicorn.run(app, host=host, port=int(port), log_level="warning", access_log=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="heating_engine", description=__doc__)
    parser.add_argument("--listen", default="127.0.0.1:8481", metavar="HOST:PORT")
    parser.add_argument("--store", type=Path, default=Path("engine.db"), help="the engine's own SQLite file")
    parser.add_argument("--schema", type=Path, required=True, help="the record's JSON Schema (dosar schema --record)")
    parser.add_argument("--decisions-url", required=True, help="where decisions go: dosar decisions --listen …")
    parser.add_argument("--source", default="urn:example:heating-engine", help="the CloudEvents source of decisions")
    parser.add_argument("--retry-max", type=float, default=60.0, help="most seconds between two tries to send")
    return parser.parse_args()


if __name__ == "__main__":
    main()
