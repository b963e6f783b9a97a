-- How the alerts of a dialer stand, with acknowledgements and shelvings. Unlike events, the newest
-- takes the place of the older.

CREATE TABLE alert_book (
  dialer TEXT PRIMARY KEY NOT NULL,
  payload TEXT NOT NULL
) STRICT;

PRAGMA user_version = 2;
