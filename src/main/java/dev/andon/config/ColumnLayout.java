package dev.andon.config;

/// One column of a table, as a person left it.
///
/// @param width in pixels; kept within 0 and 10 000
public record ColumnLayout(String id, double width, boolean shown) {

  public ColumnLayout {
    Bounds.notBlank(id, "column");
    width = Math.clamp(Bounds.finite(width, "width"), 0, 10_000);
  }
}
