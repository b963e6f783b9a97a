package dev.andon.config;

import dev.andon.notify.LocalSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Preferences that differ from the usual ones in every part.
final class FullPreferences {

  private static final String PIN =
      "pbkdf2:600000:AAECAwQFBgcICQoLDA0ODw==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private FullPreferences() {}

  static Preferences create() {
    return new Preferences(
        new Appearance(ThemeChoice.SYSTEM, 1.15, Optional.of("es-MX")),
        new WallPreferences(
            65.5,
            7.25,
            Duration.ofSeconds(35),
            NameDisplay.INITIALS,
            PinHash.parse(PIN),
            List.of(
                new WallScreen(
                    "DP-1 \"left\" – 3840×2160",
                    true,
                    List.of(
                        new WallPage.Campaigns(List.of("SOLAR", "ROOF")),
                        new WallPage.Attention(),
                        new WallPage.Campaigns(List.of()),
                        new WallPage.Goals())),
                new WallScreen("HDMI-2", false, List.of())),
            Optional.of(new Goal("Ventas ☀", List.of("SALE", "XFER"), 120, LocalTime.of(18, 5)))),
        new ConsolePreferences(
            Optional.of(new WindowPlace(-1920, 12.5, 1400, 900, true, "HDMI-2")),
            "agents",
            Map.of(
                "agents",
                new TableLayout(
                    List.of(
                        new ColumnLayout("name", 180.5, true), new ColumnLayout("code", 60, false)),
                    List.of(new SortKey("state", true), new SortKey("name", false))),
                "campaigns",
                new TableLayout(List.of(), List.of())),
            Map.of("agents.text", "Zoë \\ \"x\"\n\t🙂", "agents.state", "paused")),
        new LocalSettings(false, 35, true, false));
  }
}
