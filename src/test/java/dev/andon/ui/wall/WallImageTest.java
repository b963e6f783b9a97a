package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.ui.floor.Floors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WallImageTest {

  @Test
  void drawsAPageIntoAFileWithoutADisplay(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wall.png");
    new WallImage(Floors.SETTINGS, WallSettings.DEFAULT, 1280, 720)
        .write(Floors.live(Floors.drawn(Floors.NOW)), Floors.NOW, 0, file);

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
    assertThat(image.getRGB(0, 0)).as("canvas").isEqualTo(0xff0b1017);
    assertThat(image.getRGB(1200, 350)).as("Solar North's tile").isEqualTo(0xff861a20);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidByTheCallerOnly(@TempDir Path folder) {
    WallImage wall = new WallImage(Floors.SETTINGS, WallSettings.DEFAULT, 640, 360);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream errors = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(
              () -> wall.write(Floors.live(Floors.drawn(Floors.NOW)), Floors.NOW, 0, folder))
          .isInstanceOf(IOException.class);
    } finally {
      System.setErr(errors);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
  }
}
