package dev.andon.ui.console;

import dev.andon.ui.common.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The pages of one console, each made when it is first opened. FX thread only.
///
/// A page without a source is not here, and so not in the navigation.
public final class ConsolePages {

  private final Map<PageKey, Supplier<? extends Page>> makers = new EnumMap<>(PageKey.class);
  private final Map<PageKey, Page> made = new EnumMap<>(PageKey.class);
  private @Nullable Supplier<CampaignPage> campaignMaker;
  private @Nullable CampaignPage campaign;

  /// All pages on one console; those of other packages are added by whoever opens it.
  public static ConsolePages of(ConsoleViewModel model) {
    TableTools.Outside outside =
        new TableTools.Outside(
            TableMemory.of(model.preferred()),
            new SystemFileChoice(),
            task -> Thread.ofVirtual().start(task));
    ConsolePages pages =
        new ConsolePages()
            .withCampaign(() -> new CampaignPage(model))
            .with(PageKey.FLOOR, () -> new FloorPage(model))
            .with(PageKey.CAMPAIGNS, () -> new CampaignsPage(model, outside))
            .with(PageKey.AGENTS, () -> new AgentsPage(model, outside))
            .with(PageKey.QUEUES, () -> new QueuesPage(model, outside))
            .with(PageKey.ACTIONS, () -> new ActionsPage(model, outside))
            .with(PageKey.DIALER, () -> new DialerPage(model));
    model
        .floor()
        .alerts()
        .ifPresent(alerts -> pages.with(PageKey.ALERTS, () -> new AlertsPage(model, alerts)));
    return pages;
  }

  /// Adds a page.
  public ConsolePages with(PageKey key, Supplier<? extends Page> maker) {
    makers.put(key, maker);
    return this;
  }

  /// The page that shows whichever campaign somebody opens.
  private ConsolePages withCampaign(Supplier<CampaignPage> maker) {
    campaignMaker = maker;
    return this;
  }

  /// The pages that there are, in the order of the navigation.
  public List<PageKey> keys() {
    return List.copyOf(makers.keySet());
  }

  /// What is shown at this place.
  Page page(Place place) {
    return switch (place) {
      case Place.OfCampaign(var id) when campaignMaker != null -> campaign(id, campaignMaker);
      case Place.Whole _, Place.OfCampaign _, Place.OfAgent _, Place.OfAlert _ ->
          page(place.page());
    };
  }

  private Page campaign(String id, Supplier<CampaignPage> maker) {
    CampaignPage page = campaign == null ? maker.get() : campaign;
    campaign = page;
    page.open(id);
    return page;
  }

  /// Whether there is this page.
  boolean has(PageKey key) {
    return makers.containsKey(key);
  }

  /// This place, or the floor where its page is not there.
  Place orFloor(Place place) {
    return has(place.page()) ? place : new Place.Whole(PageKey.FLOOR);
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
