package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the campaigns and how they are set up.
final class CampaignsReader {

  private final StockCalls calls;
  private final FloorParts parts;
  private final Notes notes;
  private final List<String> wanted;
  private final TimeSource time;
  private final Map<String, Problem> vanished = new LinkedHashMap<>();

  /// @param wanted only these campaigns; empty for all
  CampaignsReader(
      StockCalls calls, FloorParts parts, Notes notes, List<String> wanted, TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.notes = notes;
    this.wanted = wanted;
    this.time = time;
  }

  void read() throws InterruptedException {
    ask();
    vanished.values().forEach(notes::add);
  }

  private void ask() throws InterruptedException {
    if (notes.isRefused("campaigns_list")) {
      parts.campaigns = campaignsWithoutList();
      return;
    }
    switch (calls.campaigns()) {
      case ApiResult.Ok<List<CampaignRow>>(var rows) -> {
        List<CampaignRow> chosen =
            wanted.isEmpty()
                ? rows
                : rows.stream().filter(row -> wanted.contains(row.id())).toList();
        noteVanished(chosen);
        parts.campaigns = chosen;
        parts.campaignsAt = Optional.of(time.now());
      }
      case ApiResult.Failed<List<CampaignRow>>(var failure) -> {
        notes.add("campaigns_list", failure);
        if (Notes.isMissingRight(failure)) {
          parts.campaigns = campaignsWithoutList();
        }
      }
    }
  }

  private void noteVanished(List<CampaignRow> now) {
    Set<String> ids = now.stream().map(CampaignRow::id).collect(Collectors.toSet());
    vanished.keySet().removeAll(ids);
    for (CampaignRow gone : parts.campaigns) {
      if (!ids.contains(gone.id())) {
        vanished.put(gone.id(), notListed(Phrase.GONE, gone.name().orElse(gone.id())));
      }
    }
    for (String id : wanted) {
      if (!ids.contains(id)) {
        vanished.putIfAbsent(id, notListed(Phrase.NOT_LISTED, id));
      }
    }
  }

  private static Problem notListed(Phrase what, String campaign) {
    return new Problem(
        "campaigns_list",
        Problem.Kind.VANISHED,
        what.with(campaign),
        Phrase.NOT_LISTED_HINT.with());
  }

  /// Without the list: the ids that a person named, else those that agents are logged in to.
  private List<CampaignRow> campaignsWithoutList() {
    Collection<String> ids =
        wanted.isEmpty()
            ? parts.agents.orElse(List.of()).stream()
                .map(Agent::campaign)
                .collect(Collectors.toCollection(TreeSet::new))
            : wanted;
    return ids.stream()
        .map(
            id ->
                new CampaignRow(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty()))
        .toList();
  }
}
