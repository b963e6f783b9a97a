package dev.andon.ui.wall;

import dev.andon.ui.floor.NameStyle;
import dev.andon.ui.floor.OverLimit;
import dev.andon.ui.floor.OverLimits;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The agents that are over a limit, as a wall names them, a page at a time. FX thread only.
public final class AttentionViewModel {

  private final ReadOnlyObjectWrapper<List<AttentionRow>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", List.of());
  private final OverLimits over;
  private NameStyle names;

  AttentionViewModel(OverLimits over, NameStyle names) {
    this.over = over;
    this.names = names;
  }

  /// From now on agents are named like this.
  void names(NameStyle style) {
    names = style;
  }

  /// Puts these rows into words and shows them; the words of all others would be wasted.
  void showRows(int first, int end) {
    shown.set(rows(first, end));
  }

  /// Rows by their place in the list, longest time first; fewer where the list is shorter.
  public List<AttentionRow> rows(int first, int end) {
    List<OverLimit> all = over.all();
    return all.subList(Math.min(first, all.size()), Math.min(end, all.size())).stream()
        .map(
            each ->
                new AttentionRow(
                    each.group(),
                    names.of(each.agent()),
                    each.campaign(),
                    each.words(),
                    each.limitWords(),
                    each.timeWords()))
        .toList();
  }

  /// How many agents are over a limit.
  public int count() {
    return over.all().size();
  }

  /// "5 of 64 agents over a limit".
  public String summary() {
    return over.summary();
  }

  /// The rows of the shown page; none while another page is shown.
  public ReadOnlyObjectProperty<List<AttentionRow>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
