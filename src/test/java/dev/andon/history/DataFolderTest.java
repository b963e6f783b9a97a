package dev.andon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

  private static final Path HOME = Path.of("/home/ana");

  @Test
  void isWhereThePlatformKeepsData() {
    assertThat(DataFolder.usual(Map.of(), "Linux", HOME))
        .isEqualTo(Path.of("/home/ana/.local/share/andon"));
    assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
        .isEqualTo(Path.of("/data/andon"));
    assertThat(DataFolder.usual(Map.of(), "Mac OS X", HOME))
        .isEqualTo(Path.of("/home/ana/Library/Application Support/Andon"));
    assertThat(DataFolder.usual(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
        .isEqualTo(Path.of("/local/Andon"));
  }

  @Test
  void aRelativeXdgFolderIsNoneAsTheStandardSays() {
    assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
        .isEqualTo(Path.of("/home/ana/.local/share/andon"));
  }
}
