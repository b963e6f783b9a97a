package dev.andon.ui.console;

import dev.andon.config.TableLayout;
import dev.andon.ui.common.Preferred;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What is remembered of the console's tables, by the name of a table or of a filter: `agents`,
/// `agents.state`.
///
/// @param remembered read once for each table
/// @param changed told each time a person changes one
/// @param filtered what a filter held; blank for none
/// @param filterChanged told each time a person changes one
record TableMemory(
    Function<String, Optional<TableLayout>> remembered,
    BiConsumer<String, TableLayout> changed,
    Function<String, String> filtered,
    BiConsumer<String, String> filterChanged) {

  /// Remembers tables in the preferences.
  static TableMemory of(Preferred preferred) {
    return new TableMemory(
        name -> Optional.ofNullable(preferred.now().console().tables().get(name)),
        (name, layout) ->
            preferred.update(all -> all.withConsole(all.console().withTable(name, layout))),
        name -> preferred.now().console().filters().getOrDefault(name, ""),
        (name, text) ->
            preferred.update(all -> all.withConsole(all.console().withFilter(name, text))));
  }

  /// Lets a table remember its columns and its sort.
  void keep(String name, ConsoleTable<?> table) {
    remembered.apply(name).ifPresent(table::show);
    table.onLayoutChange(layout -> changed.accept(name, layout));
  }
}
