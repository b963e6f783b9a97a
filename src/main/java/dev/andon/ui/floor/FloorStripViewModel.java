package dev.andon.ui.floor;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.FloorContent.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The strip over all campaigns without its looks. FX thread only.
public final class FloorStripViewModel {

  /// States that keep their own word on a narrow strip.
  private static final List<AgentState.Group> MAIN =
      List.of(AgentState.Group.IN_CALL, AgentState.Group.READY, AgentState.Group.PAUSED);

  private final ReadOnlyObjectWrapper<FloorContent> content =
      new ReadOnlyObjectWrapper<>(
          this,
          "content",
          new FloorContent(
              List.of(),
              List.of(),
              Wording.of("", false),
              "",
              Formats.UNKNOWN,
              "",
              Formats.UNKNOWN,
              "",
              false));

  /// @param limit the limit near which the pooled rate gets more decimals
  void show(Reading reading, DropLimit limit) {
    FloorSnapshot snapshot = reading.snapshot();
    Optional<AgentCounts> agents = snapshot.floorAgents();
    Optional<DropFigures> pooled = pooled(snapshot.campaigns());
    content.set(
        new FloorContent(
            agents.map(FloorStripViewModel::shares).orElseGet(List::of),
            agents.map(FloorStripViewModel::folded).orElseGet(List::of),
            Messages.wording(
                "floor.agents",
                agents.map(AgentCounts::loggedIn).orElse(0),
                agents.map(counts -> Formats.count(counts.loggedIn())).orElse(Formats.UNKNOWN)),
            agents
                .map(counts -> counts.loggedIn() == 0 ? Messages.text("floor.nobody") : "")
                .orElseGet(() -> Messages.text("floor.unknown")),
            snapshot
                .floorLive()
                .map(LiveCalls::waiting)
                .map(Formats::count)
                .orElse(Formats.UNKNOWN),
            Messages.text("floor.waiting"),
            dropped(pooled, limit),
            counts(pooled),
            reading.stale()));
  }

  /// Drops and answers of the campaigns that tell both, summed; percentages are never averaged.
  static Optional<DropFigures> pooled(List<Campaign> campaigns) {
    return campaigns.stream()
        .flatMap(campaign -> campaign.calls().stream())
        .flatMap(calls -> DropFigures.of(calls).stream())
        .reduce(DropFigures::plus);
  }

  private static String dropped(Optional<DropFigures> pooled, DropLimit limit) {
    String percent = pooled.map(figures -> Formats.percent(figures, limit)).orElse(Formats.UNKNOWN);
    return Messages.text(
        "floor.dropped", percent.equals(Formats.UNKNOWN) ? percent : Formats.withSign(percent));
  }

  private static String counts(Optional<DropFigures> pooled) {
    if (pooled.isEmpty()) {
      return Messages.text("tile.no-counts");
    }
    DropFigures figures = pooled.get();
    return figures.answers() == 0
        ? Messages.text("tile.no-calls")
        : Messages.text(
            "tile.counts", Formats.count(figures.drops()), Formats.count(figures.answers()));
  }

  private static List<Share> shares(AgentCounts counts) {
    List<Share> shares = new ArrayList<>();
    for (AgentState.Group group : AgentState.Group.values()) {
      add(shares, group, counts.in(group));
    }
    return shares;
  }

  private static List<Share> folded(AgentCounts counts) {
    List<Share> shares = new ArrayList<>();
    int others = counts.loggedIn();
    for (AgentState.Group group : MAIN) {
      add(shares, group, counts.in(group));
      others -= counts.in(group);
    }
    add(shares, AgentState.Group.OTHER, others);
    return shares;
  }

  private static void add(List<Share> shares, AgentState.Group group, int count) {
    if (count > 0) {
      shares.add(
          new Share(
              group, count, Messages.wording("agents." + key(group), Formats.count(count), count)));
    }
  }

  /// Name of a group of states in messages and in the style sheet.
  public static String key(AgentState.Group group) {
    return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What the strip says.
  public ReadOnlyObjectProperty<FloorContent> contentProperty() {
    return content.getReadOnlyProperty();
  }
}
