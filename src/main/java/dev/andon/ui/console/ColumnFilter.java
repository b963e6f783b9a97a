package dev.andon.ui.console;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.filter.parser.Parser;
import org.controlsfx.control.tableview2.filter.popupfilter.PopupFilter;
import org.jspecify.annotations.Nullable;

/// A field under a column's title that lets through the rows which hold its text. FX thread only.
///
/// ControlsFX' own field wants operators and quotes around each text, and calls everything else an
/// error.
final class ColumnFilter<R> extends PopupFilter<R, String> {

  private static final Parser<String> HOLDS =
      new Parser<>() {
        @Override
        public Predicate<String> parse(String text) {
          String wanted = text.strip().toLowerCase(Locale.ROOT);
          return words -> words.toLowerCase(Locale.ROOT).contains(wanted);
        }

        @Override
        public List<String> operators() {
          return List.of();
        }

        @Override
        public String getSymbol(String text) {
          return "";
        }

        @Override
        public boolean isValid(String text) {
          return true;
        }

        @Override
        public String getErrorMessage() {
          return "";
        }
      };

  ColumnFilter(FilteredTableColumn<R, String> column) {
    super(column);
    textProperty()
        .subscribe(
            (@Nullable String text) ->
                column.setPredicate(text == null || text.isBlank() ? null : HOLDS.parse(text)));
  }

  @Override
  public List<String> getOperations() {
    return List.of();
  }

  @Override
  public Parser<String> getParser() {
    return HOLDS;
  }
}
