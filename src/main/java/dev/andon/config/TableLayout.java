package dev.andon.config;

import java.util.List;

/// A table as a person left it. Columns that it does not name stand at the end, as they are
/// usually.
///
/// @param columns from left to right
/// @param sort the first key counts most
public record TableLayout(List<ColumnLayout> columns, List<SortKey> sort) {

  public TableLayout {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }
}
