package dev.andon.sim;

/// A way in which the dialer fails on purpose, for drills and tests.
public enum Fault {
  /// It works.
  NONE,
  /// The database is gone: status 200 and a line that starts with `MySQL connect ERROR`.
  DATABASE_DOWN,
  /// The script dies: status 500 and nothing in the body.
  HTTP_500,
  /// Something else sits at this address: status 200 and a web page.
  HTML_PAGE,
  /// The answer is cut in its middle, though its length says that it is whole.
  TRUNCATED,
  /// The connection ends before the promised length was sent.
  BROKEN_OFF,
  /// No answer until the fault is lifted or the server closed.
  STALL,
  /// Status 200 and an empty body.
  EMPTY,
  /// Every login is refused as wrong, without counting towards a lock-out.
  LOGIN_REFUSED
}
