package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.floor.Floors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WallViewTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void theNextSnapshotChangesTheSameNodes() throws Exception {
    List<Node> before = new ArrayList<>();
    List<Node> after = new ArrayList<>();
    List<String> words =
        FxThread.call(
            () -> {
              WallViewModel model = new WallViewModel(Floors.floor(), WallSettings.DEFAULT);
              WallView view = view(model);
              showAllPages(model, view, NOW);
              collect(view, before);
              for (int i = 1; i <= 20; i++) {
                showAllPages(model, view, NOW.plusSeconds(30L * i));
              }
              collect(view, after);
              model.floor().show(live(Floors.states(NOW.plusSeconds(900))), NOW.plusSeconds(900));
              model.goToPage(1);
              return words(view);
            });

    assertThat(after).isEqualTo(before);
    assertThat(words).contains("Edge", "2.96", "30 of 1\u202f012");
  }

  @Test
  void aWallForAFartherReaderIsLegibleOrSaysThatItIsNot() throws Exception {
    assertThat(legible(6.4)).isTrue();
    assertThat(legible(20)).isFalse();
  }

  @Test
  void noWallTellsALeadOrACall() throws Exception {
    Agent talking =
        new Agent(
            "1001",
            "8600051",
            "Zoë Martin",
            "US",
            "AGENTS",
            AgentState.PAUSED,
            "PAUSED",
            Optional.empty(),
            Optional.of("BREAK"),
            OptionalInt.of(3),
            OptionalLong.of(5_550_123),
            Optional.of("M1120104400005550199"),
            NOW.minusSeconds(3600),
            true,
            NOW);
    String words =
        FxThread.call(
            () -> {
              WallViewModel model = new WallViewModel(Floors.floor(), WallSettings.DEFAULT);
              WallView view = view(model);
              model
                  .floor()
                  .show(
                      live(
                          Floors.snapshot(
                              NOW,
                              Floors.drawnCampaigns(NOW),
                              Optional.of(List.of(talking)),
                              List.of())),
                      NOW);
              model.goToPage(1);
              return String.join(" ", words(view));
            });

    assertThat(words).contains("Zoë M.", "paused, BREAK");
    assertThat(words.replaceAll("\\W", "")).doesNotContain("5550123", "5550199", "8600051");
  }

  private static boolean legible(double metres) throws InterruptedException {
    return FxThread.call(
        () ->
            view(new WallViewModel(Floors.floor(), WallSettings.DEFAULT.withReader(55, metres)))
                .isLegible());
  }

  private static WallView view(WallViewModel model) {
    WallView view = new WallView(model);
    Scene scene = new Scene(view, 1920, 1080);
    view.resize(scene.getWidth(), scene.getHeight());
    return view;
  }

  private static void showAllPages(WallViewModel model, WallView view, Instant at) {
    model.floor().show(live(Floors.drawn(at)), at);
    for (int page = 0; page < model.headerProperty().get().pages(); page++) {
      model.goToPage(page);
      words(view);
    }
  }

  private static List<String> words(WallView view) {
    view.applyCss();
    view.layout();
    return ShownTexts.in(view).stream().map(ShownTexts.Shown::words).toList();
  }

  private static void collect(Parent parent, List<Node> nodes) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      nodes.add(child);
      if (child instanceof Parent more) {
        collect(more, nodes);
      }
    }
  }
}
