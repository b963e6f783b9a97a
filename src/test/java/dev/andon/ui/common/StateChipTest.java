package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.AgentState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateChipTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @ParameterizedTest
  @EnumSource
  void everyWordCanBeReadOnItsChipAndFitsIt(Theme theme) throws Exception {
    List<String> hard =
        FxThread.call(
            () -> {
              List<String> found = new ArrayList<>();
              Drawing drawing = new Drawing(theme, 300, 60);
              for (ChipState state : ChipState.values()) {
                StateChip chip = drawing.add(new StateChip(state), 10, 10);
                drawing.laidOut();
                Text word = (Text) Drawing.part(chip, "word");
                double contrast = Drawing.contrast((Color) word.getFill(), behind(chip));
                if (contrast < 4.5
                    || word.getBoundsInParent().getMaxX() > chip.getWidth()
                    || chip.getHeight() != 23) {
                  found.add(state + " " + contrast + " " + chip.getWidth());
                }
              }
              return found;
            });

    assertThat(hard).isEmpty();
  }

  @Test
  void theStatesOfOneKindHaveDifferentWords() {
    assertThat(ChipState.values())
        .extracting(state -> state.name().startsWith("AGENT") + state.word())
        .doesNotHaveDuplicates();
    assertThat(ChipState.of(AgentState.Group.WRAP_UP)).isEqualTo(ChipState.AGENT_WRAP_UP);
  }

  @Test
  void anotherStateChangesWordAndWidth() throws Exception {
    FxThread.call(
        () -> {
          Drawing drawing = new Drawing(Theme.DARK, 300, 60);
          StateChip chip = drawing.add(new StateChip(ChipState.STOP), 10, 10);
          drawing.laidOut();
          double before = chip.prefWidth(-1);
          chip.show(ChipState.PAUSED);
          drawing.laidOut();
          assertThat(((Text) Drawing.part(chip, "word")).getText()).isEqualTo("PAUSED");
          assertThat(chip.getAccessibleText()).isEqualTo("PAUSED");
          assertThat(chip.prefWidth(-1)).isGreaterThan(before + 10);
          return 0;
        });
  }

  /// The chip's own colour, else the tile's below it.
  private static Color behind(Region chip) {
    for (Region up = chip; ; up = (Region) up.getParent()) {
      if (up.getBackground() != null) {
        for (BackgroundFill fill : up.getBackground().getFills()) {
          if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
            return colour;
          }
        }
      }
    }
  }
}
