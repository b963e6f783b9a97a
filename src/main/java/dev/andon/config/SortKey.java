package dev.andon.config;

/// A column that a table is sorted by.
public record SortKey(String column, boolean descending) {

  public SortKey {
    Bounds.notBlank(column, "column");
  }
}
