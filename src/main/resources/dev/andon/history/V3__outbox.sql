-- Messages to other places that must arrive, and what was told already. Rows are changed while they
-- are on their way and deleted some days after.

CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  dialer TEXT NOT NULL,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  payload TEXT NOT NULL,
  -- Those that go together; written before they are sent, so that a repetition is the same.
  delivery TEXT,
  -- DELIVERED, REFUSED or DROPPED; empty while it waits.
  result TEXT,
  ended_at INTEGER
) STRICT;
CREATE INDEX outbox_waiting ON outbox (dialer, at) WHERE result IS NULL;

CREATE TABLE notify_told (
  dialer TEXT PRIMARY KEY NOT NULL,
  payload TEXT NOT NULL
) STRICT;

PRAGMA user_version = 3;
