package dev.andon.report;

import dev.andon.model.Problem;

/// What came of composing a report.
public sealed interface Composed<R extends Report> {

  /// Here it is; it may be empty.
  record Ready<R extends Report>(R report) implements Composed<R> {}

  /// There is none.
  record NotReady<R extends Report>(Problem why) implements Composed<R> {}
}
