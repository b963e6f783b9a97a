package dev.andon.ui.console;

import dev.andon.ui.common.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The pages of one console, each made when it is first opened. FX thread only.
///
/// A page without a source is not here, and so not in the navigation.
public final class ConsolePages {

  private final Map<PageKey, Supplier<? extends Page>> makers = new EnumMap<>(PageKey.class);
  private final Map<PageKey, Page> made = new EnumMap<>(PageKey.class);

  /// The pages of this package on one console.
  public static ConsolePages of(ConsoleViewModel model) {
    return new ConsolePages().with(PageKey.FLOOR, () -> new FloorPage(model));
  }

  /// Adds a page.
  public ConsolePages with(PageKey key, Supplier<? extends Page> maker) {
    makers.put(key, maker);
    return this;
  }

  /// The pages that there are, in the order of the navigation.
  public List<PageKey> keys() {
    return List.copyOf(makers.keySet());
  }

  /// One page.
  Page page(PageKey key) {
    Page known = made.get(key);
    if (known != null) {
      return known;
    }
    Supplier<? extends Page> maker = makers.get(key);
    if (maker == null) {
      throw new IllegalArgumentException("no page " + key);
    }
    Page page = maker.get();
    made.put(key, page);
    return page;
  }
}
