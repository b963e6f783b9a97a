package dev.andon.ui.console;

import dev.andon.config.Appearance;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.floor.FloorViewModel;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Draws a page of the console into a picture, without a window and without a display.
///
/// Any thread but the FX thread; it starts the toolkit where nobody did.
public final class ConsoleImage {

  private static final String CAMPAIGN = "campaign:";

  private final FloorSettings floor;
  private final Theme theme;
  private final Function<ConsoleViewModel, ConsolePages> pages;
  private final int width;
  private final int height;

  /// @param pages the pages of one console
  /// @param width in px
  /// @param height in px
  public ConsoleImage(
      FloorSettings floor,
      Theme theme,
      Function<ConsoleViewModel, ConsolePages> pages,
      int width,
      int height) {
    this.floor = floor;
    this.theme = theme;
    this.pages = pages;
    this.width = width;
    this.height = height;
  }

  /// The place of this name: the key of a page, or `campaign:` and an id; empty where there is
  /// none.
  ///
  /// @param keys the pages that there are
  public static Optional<Place> place(String name, List<PageKey> keys) {
    Place place =
        name.startsWith(CAMPAIGN) && name.length() > CAMPAIGN.length()
            ? new Place.OfCampaign(name.substring(CAMPAIGN.length()))
            : keys.stream()
                .filter(key -> key.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Place.Whole::new)
                .orElse(null);
    return Optional.ofNullable(place).filter(found -> keys.contains(found.page()));
  }

  /// Draws one place.
  ///
  /// @param now this machine's time
  public BufferedImage render(FeedState state, Instant now, Place place)
      throws InterruptedException {
    FxThread.start();
    return FxThread.call(() -> draw(state, now, place));
  }

  /// Draws one place into a PNG file.
  public void write(FeedState state, Instant now, Place place, Path file)
      throws IOException, InterruptedException {
    BufferedImage image = render(state, now, place);
    // Opened here: ImageIO prints a stack trace when it cannot open a file.
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  private BufferedImage draw(FeedState state, Instant now, Place place) {
    Preferred preferred =
        Preferred.unsaved(
            Preferences.DEFAULT.withAppearance(
                Appearance.DEFAULT.withTheme(
                    switch (theme) {
                      case DARK -> ThemeChoice.DARK;
                      case LIGHT -> ThemeChoice.LIGHT;
                    })));
    FloorViewModel shown = new FloorViewModel(floor, CommandDesk.closed());
    ConsoleViewModel model = new ConsoleViewModel(shown, place, ConsoleLinks.of(preferred));
    ConsoleView view = new ConsoleView(model, pages.apply(model));
    try {
      Scene scene = new Scene(view, width, height);
      ConsoleWindow.wear(scene, view, preferred.looksProperty().get());
      shown.show(state, now);
      for (int pass = 0; pass < 2; pass++) {
        // A page that fits itself into its room knows that only after the first.
        view.applyCss();
        view.layout();
      }
      BufferedImage image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
      BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      opaque.getGraphics().drawImage(image, 0, 0, null);
      return opaque;
    } finally {
      view.dispose();
      model.dispose();
    }
  }
}
