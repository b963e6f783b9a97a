-- What Andon remembers. Rows of the audit and of alert events are written once: triggers refuse the
-- rest, also INSERT OR REPLACE, which would delete without a delete trigger.
-- Times are milliseconds since 1970 in UTC.

CREATE TABLE audit_intent (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  person TEXT NOT NULL,
  person_asked INTEGER NOT NULL,
  api_user TEXT NOT NULL,
  dialer TEXT NOT NULL,
  campaign TEXT NOT NULL,
  kind TEXT NOT NULL,
  change TEXT NOT NULL,
  reason TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('PERSON', 'RULE', 'TIMER')),
  origin_id TEXT,
  before TEXT
) STRICT;
CREATE INDEX audit_intent_campaign ON audit_intent (dialer, campaign, seq);
CREATE INDEX audit_intent_at ON audit_intent (at);

CREATE TABLE audit_reply (
  id TEXT PRIMARY KEY NOT NULL REFERENCES audit_intent (id),
  at INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('ACCEPTED', 'REFUSED', 'NO_ANSWER')),
  words TEXT NOT NULL,
  problem TEXT
) STRICT;

CREATE TABLE audit_read_back (
  id TEXT PRIMARY KEY NOT NULL REFERENCES audit_intent (id),
  at INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('CONFIRMED', 'NOT_CONFIRMED', 'NOT_READ', 'NOT_TOLD')),
  seen TEXT,
  figures TEXT,
  problem TEXT,
  late INTEGER NOT NULL
) STRICT;

CREATE TABLE timed_resume (
  id TEXT PRIMARY KEY NOT NULL,
  dialer TEXT NOT NULL,
  campaign TEXT NOT NULL,
  pause TEXT NOT NULL,
  at INTEGER NOT NULL,
  due INTEGER NOT NULL,
  person TEXT NOT NULL,
  person_asked INTEGER NOT NULL
) STRICT;

CREATE TABLE timed_resume_end (
  id TEXT PRIMARY KEY NOT NULL REFERENCES timed_resume (id),
  at INTEGER NOT NULL,
  cause TEXT NOT NULL,
  person TEXT NOT NULL,
  person_asked INTEGER NOT NULL
) STRICT;

CREATE TABLE alert_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  dialer TEXT NOT NULL,
  type TEXT NOT NULL,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX alert_event_subject ON alert_event (dialer, subject, seq);
CREATE INDEX alert_event_at ON alert_event (at);

CREATE TRIGGER audit_intent_new BEFORE INSERT ON audit_intent
WHEN EXISTS (SELECT 1 FROM audit_intent WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_intent_update BEFORE UPDATE ON audit_intent
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_intent_delete BEFORE DELETE ON audit_intent
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;

CREATE TRIGGER audit_reply_new BEFORE INSERT ON audit_reply
WHEN EXISTS (SELECT 1 FROM audit_reply WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_reply_update BEFORE UPDATE ON audit_reply
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_reply_delete BEFORE DELETE ON audit_reply
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;

CREATE TRIGGER audit_read_back_new BEFORE INSERT ON audit_read_back
WHEN EXISTS (SELECT 1 FROM audit_read_back WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_read_back_update BEFORE UPDATE ON audit_read_back
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;
CREATE TRIGGER audit_read_back_delete BEFORE DELETE ON audit_read_back
BEGIN SELECT RAISE(ABORT, 'the audit is written once'); END;

CREATE TRIGGER timed_resume_update BEFORE UPDATE ON timed_resume
BEGIN SELECT RAISE(ABORT, 'timed resumes are written once'); END;
CREATE TRIGGER timed_resume_delete BEFORE DELETE ON timed_resume
BEGIN SELECT RAISE(ABORT, 'timed resumes are written once'); END;
CREATE TRIGGER timed_resume_end_update BEFORE UPDATE ON timed_resume_end
BEGIN SELECT RAISE(ABORT, 'timed resumes are written once'); END;
CREATE TRIGGER timed_resume_end_delete BEFORE DELETE ON timed_resume_end
BEGIN SELECT RAISE(ABORT, 'timed resumes are written once'); END;

CREATE TRIGGER alert_event_new BEFORE INSERT ON alert_event
WHEN EXISTS (SELECT 1 FROM alert_event WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'alert events are written once'); END;
CREATE TRIGGER alert_event_update BEFORE UPDATE ON alert_event
BEGIN SELECT RAISE(ABORT, 'alert events are written once'); END;
CREATE TRIGGER alert_event_delete BEFORE DELETE ON alert_event
BEGIN SELECT RAISE(ABORT, 'alert events are written once'); END;

PRAGMA application_id = 1095648334;
PRAGMA user_version = 1;
