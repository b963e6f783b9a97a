package dev.andon.sim;

/// What calls have cost a stock dialer, by the figures measured on one (see `PriceList`).
///
/// @param requests answered requests
/// @param queries database queries, reads and writes
/// @param logRows rows written for bookkeeping: API log, URL log, user row
/// @param bytes bytes of all bodies sent
public record Price(long requests, long queries, long logRows, long bytes) {

  /// Nothing was asked yet.
  public static final Price NOTHING = new Price(0, 0, 0, 0);

  Price plus(Price more) {
    return new Price(
        requests + more.requests,
        queries + more.queries,
        logRows + more.logRows,
        bytes + more.bytes);
  }
}
