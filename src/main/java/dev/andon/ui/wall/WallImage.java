package dev.andon.ui.wall;

import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxThread;
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
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Draws the wall into a picture, without a window and without a display.
///
/// Any thread but the FX thread; it starts the toolkit where nobody did.
public final class WallImage {

  private final FloorSettings floor;
  private final WallSettings settings;
  private final int width;
  private final int height;

  /// @param width in px
  /// @param height in px
  public WallImage(FloorSettings floor, WallSettings settings, int width, int height) {
    this.floor = floor;
    this.settings = settings;
    this.width = width;
    this.height = height;
  }

  /// Draws one page of the wall.
  ///
  /// @param now this machine's time
  /// @param page number of the page, from 0; the last one where there are not so many
  public BufferedImage render(FeedState state, Instant now, int page) throws InterruptedException {
    FxThread.start();
    return FxThread.call(() -> draw(state, now, page));
  }

  /// Draws one page of the wall into a PNG file.
  public void write(FeedState state, Instant now, int page, Path file)
      throws IOException, InterruptedException {
    BufferedImage image = render(state, now, page);
    // Opened here: ImageIO prints a stack trace when it cannot open a file.
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  private BufferedImage draw(FeedState state, Instant now, int page) {
    FloorViewModel shown = new FloorViewModel(floor, CommandDesk.closed());
    WallViewModel model = new WallViewModel(shown, settings);
    WallView view = new WallView(model);
    try {
      Scene scene = new Scene(view, width, height);
      view.resize(width, height);
      shown.show(state, now);
      model.goToPage(page);
      view.applyCss();
      view.layout();
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
