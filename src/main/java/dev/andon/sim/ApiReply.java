package dev.andon.sim;

/// What a script prints, and what printing it costs a stock dialer.
///
/// @param body may be empty; mostly ends with a line feed, as the dialer's lines do
/// @param queries database queries (see [PriceList])
/// @param logRows rows written for bookkeeping
record ApiReply(String body, int queries, int logRows) {

  /// A request that was let in writes both logs and the user's row.
  static ApiReply of(String body, int queries) {
    return new ApiReply(body, queries, 3);
  }

  static ApiReply line(String line, int queries) {
    return of(line + "\n", queries);
  }
}
