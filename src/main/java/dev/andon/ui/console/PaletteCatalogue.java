package dev.andon.ui.console;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.config.Appearance;
import dev.andon.config.ThemeChoice;
import dev.andon.model.Agent;
import dev.andon.model.Campaign;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.CampaignViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All that the palette finds at this moment. FX thread only; needs no toolkit.
final class PaletteCatalogue {

  private final ConsoleViewModel model;
  private final ConsolePages pages;
  private final Runnable showKeys;
  private final Runnable askPerson;

  PaletteCatalogue(
      ConsoleViewModel model, ConsolePages pages, Runnable showKeys, Runnable askPerson) {
    this.model = model;
    this.pages = pages;
    this.showKeys = showKeys;
    this.askPerson = askPerson;
  }

  List<PaletteItem> items() {
    List<PaletteItem> items = new ArrayList<>();
    addPages(items);
    addCampaigns(items);
    addCommands(items);
    pages
        .page(model.navigator().placeProperty().get())
        .export()
        .ifPresent(export -> add(items, "palette.export", "Ctrl+E", export));
    addAgents(items);
    return items;
  }

  private void addPages(List<PaletteItem> items) {
    String kind = Messages.text("palette.page");
    List<PageKey> keys = pages.keys();
    for (int i = 0; i < keys.size(); i++) {
      PageKey key = keys.get(i);
      items.add(
          PaletteItem.of(kind, key.title(), "", Integer.toString(i + 1), () -> model.open(key)));
    }
  }

  private void addCampaigns(List<PaletteItem> items) {
    String kind = Messages.text("palette.campaign");
    List<CampaignViewModel> campaigns = model.floor().campaigns();
    if (pages.has(PageKey.CAMPAIGNS)) {
      for (CampaignViewModel campaign : campaigns) {
        items.add(
            PaletteItem.of(
                    kind,
                    campaign.content().name(),
                    campaign.id() + " · " + campaign.state().word(),
                    "",
                    () -> model.openCampaign(campaign.id()))
                .foundBy(campaign.id()));
      }
    }
    for (CampaignViewModel campaign : campaigns) {
      items.add(command(campaign));
    }
  }

  private PaletteItem command(CampaignViewModel campaign) {
    String name = Formats.oneLine(campaign.content().name());
    boolean paused = campaign.isPaused();
    boolean onStrip = !paused && campaign.id().equals(model.stripProperty().get().campaign());
    PaletteItem item =
        PaletteItem.of(
                Messages.text("palette.command"),
                Messages.text(paused ? "command.resume.named" : "command.pause.named", name),
                campaign.id(),
                onStrip ? Messages.text("keys.pause") : "",
                () -> campaign.ask(paused ? Wanted.ACTIVE : Wanted.PAUSED))
            .foundBy(campaign.id())
            .unless(campaign.whyNotCommand());
    return paused
        ? item.asking(
            new PaletteItem.Question(
                Messages.text("command.resume.yes", name), Messages.text("command.resume.no")))
        : item;
  }

  /// The open alerts by what they are about, and what can be done about all of them.
  private void addAlerts(List<PaletteItem> items) {
    add(items, "bell.palette", Messages.text("keys.alerts"), () -> model.open(PageKey.ALERTS));
    model
        .floor()
        .alerts()
        .ifPresent(
            alerts ->
                alerts
                    .content()
                    .told()
                    .forEach(
                        alert ->
                            items.add(
                                PaletteItem.of(
                                    Messages.text("palette.alert"),
                                    AlertWords.subject(alert),
                                    AlertWords.chip(alert).word()
                                        + " · "
                                        + AlertWords.sentence(alert),
                                    "",
                                    () -> model.openAlert(alert.key())))));
  }

  private void addCommands(List<PaletteItem> items) {
    if (pages.has(PageKey.ALERTS)) {
      addAlerts(items);
    }
    if (model.shift().isPresent()) {
      add(items, "person.palette", Messages.text("keys.person"), askPerson);
    }
    add(items, "console.wall", "F11", model::openWall);
    add(items, "console.try-again", "F5", model::tryAgain);
    Appearance now = model.preferred().now().appearance();
    for (ThemeChoice theme : ThemeChoice.values()) {
      if (theme != now.theme()) {
        add(
            items,
            switch (theme) {
              case DARK -> "palette.theme.dark";
              case LIGHT -> "palette.theme.light";
              case SYSTEM -> "palette.theme.system";
            },
            "",
            () -> change(now.withTheme(theme)));
      }
    }
    Appearance.TEXT_SCALES.stream()
        .filter(scale -> scale > now.textScale())
        .findFirst()
        .ifPresent(
            scale -> add(items, "palette.larger", "", () -> change(now.withTextScale(scale))));
    Appearance.TEXT_SCALES.reversed().stream()
        .filter(scale -> scale < now.textScale())
        .findFirst()
        .ifPresent(
            scale -> add(items, "palette.smaller", "", () -> change(now.withTextScale(scale))));
    add(items, "keys.title", "F1", showKeys);
  }

  private void change(Appearance other) {
    model.preferred().update(now -> now.withAppearance(other));
  }

  private static void add(List<PaletteItem> items, String words, String key, Runnable action) {
    items.add(
        PaletteItem.of(Messages.text("palette.command"), Messages.text(words), "", key, action));
  }

  private void addAgents(List<PaletteItem> items) {
    if (!pages.has(PageKey.AGENTS)) {
      return;
    }
    String kind = Messages.text("palette.agent");
    model
        .floor()
        .nowProperty()
        .get()
        .reading()
        .ifPresent(
            reading -> {
              Map<String, String> names =
                  reading.snapshot().campaigns().stream()
                      .collect(Collectors.toMap(Campaign::id, Campaign::label, (one, _) -> one));
              for (Agent agent : reading.snapshot().agents().orElse(List.of())) {
                items.add(
                    PaletteItem.of(
                            kind,
                            agent.label(),
                            Formats.oneLine(names.getOrDefault(agent.campaign(), agent.campaign()))
                                + " · "
                                + ChipState.of(agent.state().group()).word(),
                            "",
                            () -> model.openAgent(agent.key()))
                        .foundBy(agent.user(), agent.group()));
              }
            });
  }
}
