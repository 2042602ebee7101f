"""An index along which the list of dossiers is walked, newest first, with all that the list can be filtered by."""

from alembic import op

revision = "0011"
down_revision = "0010"

_NAME, _COLUMNS = "dossier_version_listed", ["season", "id", "status", "point", "number"]


def upgrade() -> None:
    op.create_index(_NAME, "dossier_version", _COLUMNS)


def downgrade() -> None:
    op.drop_index(_NAME, table_name="dossier_version")
