package dev.andon.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's icon in the sizes that desktops ask for.
public final class Icons {

  private Icons() {}

  /// All sizes; needs the toolkit.
  public static List<Image> all() {
    return IntStream.of(16, 32, 64, 128, 256)
        .mapToObj(size -> "/dev/andon/ui/icons/andon-" + size + ".png")
        .map(path -> Objects.requireNonNull(Icons.class.getResource(path), path))
        .map(url -> new Image(url.toExternalForm()))
        .toList();
  }
}
