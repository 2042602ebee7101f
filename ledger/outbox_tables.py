"""The tables of the hand-over: what is to be sent, every try to send it, who is sending, and what was decided.

All are append-only: a row of ``outbox`` never changes, and where it stands is said by its newest row in
``handover_try``. A message's body is not kept here; it is made anew, byte for byte the same, from the record's row.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from ledger.tables import metadata

# ``event_id`` is the CloudEvent's id on every try; ``position`` counts a dossier's messages from 1; ``supersedes`` is
# the record id of the message before.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("record_id", Text, nullable=False),
    Column("supersedes", Text),
    Column("made_at", Text, nullable=False),
    UniqueConstraint("event_id", name="outbox_once"),
    UniqueConstraint("number", "season", "position", name="outbox_in_order"),
    Index("outbox_by_record", "record_id"),
)

# ``outcome``: delivered, refused, later (``next_at`` says when) or asked (a person wants it tried again now).
# ``status``: HTTP's; ``fault``: a short code, never what the other side wrote.
handover_try = Table(
    "handover_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("outbox", Integer, ForeignKey("outbox.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("sink", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("status", Integer),
    Column("fault", Text),
    Column("next_at", Text),
    Index("handover_try_of", "outbox", "id"),
)

# Who drains the outbox; the newest row counts. ``act``: take, keep or leave; ``until``: when the right ends by itself.
handover_lease = Table(
    "handover_lease",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("until", Text, nullable=False),
)

# A decision as it came in: ``json`` is the whole CloudEvent in canonical form, ``sha256`` the hex digest of that text.
# ``version`` is the newest version of the dossier that has the record. ``via``: http or file.
decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("outcome", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("via", Text, nullable=False),
    Column("json", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    UniqueConstraint("source", "event_id", name="decision_once"),
    Index("decision_of_dossier", "number", "season", "id"),
    Index("decision_of_record", "record_id"),
)
