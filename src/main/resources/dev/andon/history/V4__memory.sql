-- What Andon remembers of the floor. Times are milliseconds since 1970 in UTC, days are days since
-- 1970 by the dialer's calendar. What is not known is null.

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  dialer TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('CAMPAIGN', 'QUEUE')),
  name TEXT NOT NULL,
  label TEXT,
  UNIQUE (dialer, kind, name)
) STRICT;

-- Whole snapshots at place 0, and behind each what has changed since the one before.
CREATE TABLE snapshot (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  dialer TEXT NOT NULL,
  at INTEGER NOT NULL,
  place INTEGER NOT NULL,
  version INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX snapshot_at ON snapshot (dialer, at);
CREATE INDEX snapshot_dialer ON snapshot (dialer);

-- The minute is that of the dialer's clock, in UTC since 1970; zone is its offset then, in minutes.
-- Calls, answers, drops and pdrops count from the dialer's midnight.
CREATE TABLE minute (
  subject INTEGER NOT NULL REFERENCES subject (id),
  minute INTEGER NOT NULL,
  zone INTEGER,
  calls INTEGER,
  answers INTEGER,
  drops INTEGER,
  pdrops INTEGER,
  waiting INTEGER,
  live INTEGER,
  level INTEGER,
  hopper INTEGER,
  active INTEGER,
  ready INTEGER,
  in_call INTEGER,
  paused INTEGER,
  wrap_up INTEGER,
  dead INTEGER,
  dialing INTEGER,
  other INTEGER,
  PRIMARY KEY (subject, minute)
) STRICT, WITHOUT ROWID;

-- shared: asked together with other campaigns, so that a status which only one of them counts as
-- answered by a person counts for all.
CREATE TABLE ledger (
  subject INTEGER NOT NULL REFERENCES subject (id),
  day INTEGER NOT NULL,
  calls INTEGER,
  answers INTEGER NOT NULL,
  drops INTEGER NOT NULL,
  pdrops INTEGER,
  source TEXT NOT NULL CHECK (source IN ('LIVE', 'BACKFILL', 'CORRECTED')),
  taken_at INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  PRIMARY KEY (subject, day)
) STRICT, WITHOUT ROWID;

-- Alert events are kept for 400 days; younger ones are still never deleted, nor is the audit.
DROP TRIGGER alert_event_delete;
CREATE TRIGGER alert_event_delete BEFORE DELETE ON alert_event
WHEN OLD.at > (unixepoch() - 400 * 86400) * 1000
BEGIN SELECT RAISE(ABORT, 'alert events are written once and kept for 400 days'); END;

PRAGMA user_version = 4;
