package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;

/// Which rows of a table are on the screen.
///
/// @param first the uppermost, counted from 1; 0 where there is none
/// @param last the lowest that is whole
/// @param shown rows that the filters let through
/// @param all rows there are
record RowsInView(int first, int last, int shown, int all) {

  static final RowsInView NONE = new RowsInView(0, 0, 0, 0);

  /// "rows 1 to 18 of 500".
  String words() {
    if (shown == 0) {
      return all == 0 ? "" : Messages.text("table.rows.none", Formats.count(all));
    }
    return shown == all
        ? Messages.text(
            "table.rows", Formats.count(first), Formats.count(last), Formats.count(shown))
        : Messages.text(
            "table.rows.filtered",
            Formats.count(first),
            Formats.count(last),
            Formats.count(shown),
            Formats.count(all));
  }
}
