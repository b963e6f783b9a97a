package dev.andon.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The console as a person left it.
///
/// @param window empty until it was shown once
/// @param page key of the page in front
/// @param tables by key of the table
/// @param filters text typed into a filter, by key of the filter; never blank
public record ConsolePreferences(
    Optional<WindowPlace> window,
    String page,
    Map<String, TableLayout> tables,
    Map<String, String> filters) {

  /// The floor in front, everything else as usual.
  public static final ConsolePreferences DEFAULT =
      new ConsolePreferences(Optional.empty(), "floor", Map.of(), Map.of());

  public ConsolePreferences {
    Bounds.notBlank(page, "page");
    tables = Map.copyOf(tables);
    Map<String, String> typed = new HashMap<>(filters);
    typed.values().removeIf(String::isBlank);
    filters = Map.copyOf(typed);
  }

  public ConsolePreferences withWindow(WindowPlace other) {
    return new ConsolePreferences(Optional.of(other), page, tables, filters);
  }

  public ConsolePreferences withPage(String other) {
    return new ConsolePreferences(window, other, tables, filters);
  }

  public ConsolePreferences withTable(String table, TableLayout layout) {
    Map<String, TableLayout> all = new HashMap<>(tables);
    all.put(table, layout);
    return new ConsolePreferences(window, page, all, filters);
  }

  /// With this text in the filter; a blank one forgets it.
  public ConsolePreferences withFilter(String filter, String text) {
    Map<String, String> all = new HashMap<>(filters);
    all.put(filter, text);
    return new ConsolePreferences(window, page, tables, all);
  }
}
