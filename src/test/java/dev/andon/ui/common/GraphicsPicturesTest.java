package dev.andon.ui.common;

import static dev.andon.ui.common.DayChartTest.at;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.ui.common.DayRate.Projection;
import dev.andon.ui.common.DaySteps.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws each graphic in both themes into `target/screens`, to be looked at.
class GraphicsPicturesTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @ParameterizedTest
  @EnumSource
  void bulletBars(Theme theme) {
    List<Bullet> bullets =
        List.of(
            bullet(9, 742),
            bullet(27, 1003),
            bullet(36, 1033),
            bullet(19, 355),
            bullet(22, 792).greyed(RateLook.PAUSED),
            bullet(36, 1033).greyed(RateLook.STALE),
            bullet(1, 31),
            bullet(0, 45),
            bullet(0, 0),
            bullet(0, 500));
    assertThatCode(
            () ->
                FxThread.call(
                    () -> {
                      Drawing drawing = new Drawing(theme, 620, 330);
                      drawing.surface("-andon-raised", 440, 0, 180, 330);
                      for (int i = 0; i < bullets.size(); i++) {
                        BulletBar wide = new BulletBar(bullets.get(i));
                        drawing.add(wide, 20, 20 + 30 * i, 270, 16);
                        drawing.add(new BulletBar(bullets.get(i)), 320, 20 + 30 * i, 92, 18);
                        drawing.add(new BulletBar(bullets.get(i)), 460, 20 + 30 * i, 140, 18);
                      }
                      drawing.write("bullet");
                      return 0;
                    }))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void sparklines(Theme theme) {
    int[] low = new int[30];
    int[] rising = new int[30];
    int[] gaps = new int[30];
    int[] high = new int[30];
    for (int i = 0; i < 30; i++) {
      low[i] = (int) (14 + 3 * Math.sin(i / 3.0) + i % 3);
      rising[i] = (int) (18 + i * 1.1 + 2 * Math.sin(i * 1.3));
      gaps[i] = (i > 7 && i < 13) || i == 20 || i == 22 ? -1 : rising[i];
      high[i] = 20 + i * 3;
    }
    List<Spark> sparks =
        List.of(
            SparklineTest.content(RateLook.OK, 1000, low),
            SparklineTest.content(RateLook.WATCH, 1000, rising),
            SparklineTest.content(RateLook.STOP, 1000, rising),
            SparklineTest.content(RateLook.STOP, 1000, high),
            SparklineTest.content(RateLook.PAUSED, 1000, rising),
            SparklineTest.content(RateLook.STALE, 1000, low),
            SparklineTest.content(RateLook.OK, 1000, gaps),
            SparklineTest.content(RateLook.TOO_FEW, 10, low));
    assertThatCode(
            () ->
                FxThread.call(
                    () -> {
                      Drawing drawing = new Drawing(theme, 720, 840);
                      drawing.surface("-andon-stop-tile", 420, 0, 300, 840);
                      for (int i = 0; i < sparks.size(); i++) {
                        drawing.add(new Sparkline(sparks.get(i)), 20, 15 + 102 * i, 236, 82);
                        drawing.add(new Sparkline(sparks.get(i)), 300, 40 + 102 * i, 74, 28);
                        Sparkline surface = new Sparkline(sparks.get(i));
                        surface.getStyleClass().add("on-surface");
                        drawing.add(surface, 450, 15 + 102 * i, 236, 82);
                      }
                      drawing.write("sparkline");
                      return 0;
                    }))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void chipsAndAgents(Theme theme) {
    List<AgentCounts> agents =
        List.of(
            new AgentCounts(64, 15, 34, 10, 3, 2, 0, 0),
            new AgentCounts(14, 1, 8, 3, 0, 2, 0, 0),
            new AgentCounts(6, 3, 1, 2, 0, 0, 0, 0),
            new AgentCounts(500, 96, 268, 88, 33, 4, 10, 1),
            new AgentCounts(3, 0, 3, 0, 0, 0, 0, 0),
            AgentCounts.NONE);
    assertThatCode(
            () ->
                FxThread.call(
                    () -> {
                      Drawing drawing = new Drawing(theme, 720, 400);
                      drawing.surface("-andon-raised", 130, 0, 120, 400);
                      drawing.surface("-andon-alert", 10, 350, 400, 45);
                      int row = 0;
                      for (ChipState state : ChipState.values()) {
                        boolean agent = state.name().startsWith("AGENT");
                        int y = 15 + 27 * (agent ? row - 12 : row);
                        drawing.add(new StateChip(state), agent ? 270 : 15, y);
                        if (!agent) {
                          drawing.add(new StateChip(state), 145, y);
                        }
                        row++;
                      }
                      StateChip onAlert = new StateChip(ChipState.STOP);
                      onAlert.getStyleClass().add("on-surface");
                      drawing.add(onAlert, 20, 361);
                      drawing.add(new StateChip(ChipState.WATCH), 110, 361);
                      for (int i = 0; i < agents.size(); i++) {
                        drawing.add(new AgentsBar(agents.get(i)), 400, 20 + 40 * i, 104, 9);
                        drawing.add(new AgentsBar(agents.get(i)), 530, 20 + 40 * i, 170, 28);
                      }
                      drawing.write("chips-agents");
                      return 0;
                    }))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void days(Theme theme) {
    CountTrail late = new CountTrail();
    DayChartTest.poll(late, at(10, 12), at(12, 20), 10, 400, 30);
    CountTrail gap = new CountTrail();
    DayChartTest.poll(gap, at(8, 0), at(9, 20), 0, 0, 30);
    DayChartTest.poll(gap, at(9, 50), at(15, 40), 20, 600, 30);
    CountTrail quiet = new CountTrail();
    for (int minute = 0; minute < 190; minute++) {
      quiet.add(at(8, 0).plusSeconds(60L * minute), minute / 90, 5 * minute);
    }
    assertThatCode(
            () ->
                FxThread.call(
                    () -> {
                      Drawing drawing = new Drawing(theme, 1300, 830);
                      day(drawing, DayChartTest.drawn(), 15, 15, 850, 272);
                      StepChart agents = new StepChart(true);
                      agents.show(StepChartTest.agents());
                      drawing.add(agents, 15, 295, 850, 112);
                      StepChart level = new StepChart(false);
                      level.show(
                          new DaySteps(
                              DayChartTest.AXIS,
                              DaySteps.Kind.LEVEL,
                              List.of(
                                  Step.level(at(8, 0), Optional.of(3.0)),
                                  Step.level(at(9, 0), Optional.of(3.6)),
                                  Step.level(at(9, 54), Optional.of(4.5)),
                                  Step.level(at(10, 29), Optional.of(4.2))),
                              at(10, 44)));
                      drawing.add(level, 15, 410, 850, 70);
                      Projection low = new Projection(at(16, 0), 0.031);
                      Projection steep = new Projection(at(16, 0), 0.058);
                      day(
                          drawing,
                          DayChartTest.day(late, Optional.of(steep), List.of()),
                          15,
                          500,
                          600,
                          300);
                      day(
                          drawing,
                          DayChartTest.day(gap, Optional.of(low), List.of()),
                          660,
                          500,
                          600,
                          300);
                      day(
                          drawing,
                          DayChartTest.day(quiet, Optional.empty(), List.of()),
                          880,
                          15,
                          400,
                          220);
                      day(
                          drawing,
                          DayChartTest.day(
                              quiet, Optional.of(new Projection(at(16, 0), 0.0004)), List.of()),
                          880,
                          250,
                          400,
                          200);
                      drawing.write("day");
                      return 0;
                    }))
        .doesNotThrowAnyException();
  }

  private static void day(
      Drawing drawing, DayRate day, double x, double y, double width, double height) {
    DayChart chart = new DayChart();
    chart.show(day);
    drawing.add(chart, x, y, width, height);
  }

  private static Bullet bullet(int drops, int answers) {
    return Bullet.of(new DropFigures(drops, answers), DropLimit.DEFAULT);
  }
}
