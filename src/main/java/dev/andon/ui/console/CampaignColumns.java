package dev.andon.ui.console;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.AgentsBar;
import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.BulletBar;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.common.Sparkline;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The columns of the table of campaigns. FX thread only.
final class CampaignColumns {

  private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");

  private final Supplier<Instant> at;
  private final Function<CampaignViewModel, CommandButton> commands;

  /// @param at when the newest snapshot was taken
  /// @param commands the button of a campaign
  CampaignColumns(Supplier<Instant> at, Function<CampaignViewModel, CommandButton> commands) {
    this.at = at;
    this.commands = commands;
  }

  List<Column<CampaignViewModel>> all() {
    return List.of(
        of("state", row -> CampaignWords.chip(row.state()).word())
            .sortedBy(row -> Optional.of(CampaignsViewModel.rank(row)))
            .look(StateLook::new)
            .width(126)
            .build(),
        of("campaign", row -> row.content().name())
            .look(NameLook::new)
            .width(124)
            .growing()
            .always()
            .build(),
        of("level", row -> CampaignWords.level(row.campaign()))
            .value(
                "dial_level",
                row ->
                    row.campaign().dialLevel().isPresent()
                        ? Optional.of(row.campaign().dialLevel().getAsDouble())
                        : Optional.empty())
            .width(50)
            .right()
            .build(),
        of(
                "agents",
                row ->
                    row.campaign()
                        .agents()
                        .map(counts -> Formats.count(counts.loggedIn()))
                        .orElse(Formats.UNKNOWN))
            .value("agents_logged_in", row -> row.campaign().agents().map(AgentCounts::loggedIn))
            .look(AgentsLook::new)
            .width(110)
            .build(),
        of("waiting", row -> number(row.campaign().live().map(LiveCalls::waiting)))
            .value("calls_waiting", row -> row.campaign().live().map(LiveCalls::waiting))
            .look(
                () ->
                    (cell, row, words) -> {
                      cell.setText(words);
                      cell.pseudoClassStateChanged(HIGH, row.content().waitingHigh());
                    })
            .width(64)
            .right()
            .build(),
        of("calls", row -> number(calls(row)))
            .value("calls", CampaignColumns::calls)
            .width(62)
            .right()
            .build(),
        of(
                "drops",
                row -> row.judgement().figures().map(CampaignWords::counts).orElse(Formats.UNKNOWN))
            .value("drops", row -> row.judgement().figures().map(DropFigures::drops))
            .width(123)
            .right()
            .build(),
        of("rate", CampaignsViewModel::percentWords)
            .value("drop_percent", CampaignsViewModel::percent)
            .look(RateLookOfRow::new)
            .width(143)
            .growing()
            .build(),
        of("budget", CampaignsViewModel::budget)
            .value("budget", CampaignsViewModel::budgetNumber)
            .look(
                () ->
                    (cell, row, words) -> {
                      cell.setText(words);
                      cell.pseudoClassStateChanged(HIGH, row.look() == RateLook.STOP);
                    })
            .width(164)
            .build(),
        of("hour", row -> lastHour(row).map(each -> percent(row, each)).orElse(Formats.UNKNOWN))
            .value(
                "last_hour_drop_percent",
                row ->
                    lastHour(row)
                        .filter(each -> each.answers() >= DropGate.MIN_ANSWERS)
                        .map(each -> 100.0 * each.drops() / each.answers()))
            .look(() -> new SparkLook(at))
            .width(82)
            .build(),
        of("hopper", row -> number(row.campaign().hopper().map(Hopper::leads)))
            .value("hopper", row -> row.campaign().hopper().map(Hopper::leads))
            .look(
                () ->
                    (cell, row, words) -> {
                      cell.setText(words);
                      cell.pseudoClassStateChanged(HIGH, HopperTime.isRunningDry(row));
                    })
            .width(62)
            .right()
            .build(),
        of("command", _ -> "")
            .look(() -> (cell, row, _) -> wide(cell, commands.apply(row)))
            .width(92)
            .build());
  }

  private static Column.Builder<CampaignViewModel> of(
      String id, Function<CampaignViewModel, String> words) {
    return Column.of(id, Messages.text("campaigns.column." + id), words);
  }

  private static String number(Optional<Integer> number) {
    return number.map(Formats::count).orElse(Formats.UNKNOWN);
  }

  private static Optional<Integer> calls(CampaignViewModel row) {
    return row.campaign().calls().map(CallCounts::calls).flatMap(CampaignsViewModel::box);
  }

  private static Optional<DropFigures> lastHour(CampaignViewModel row) {
    return row.trail().newest().map(CountPoint::at).flatMap(row.trail()::lastHour);
  }

  private static String percent(CampaignViewModel row, DropFigures figures) {
    String percent = Formats.percent(figures, row.limit());
    return percent.equals(Formats.UNKNOWN) ? percent : Formats.withSign(percent);
  }

  private static void graphic(TableCell<?, ?> cell, Node graphic) {
    if (!isIn(cell, graphic)) {
      cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      // A cell from which another one has taken the graphic does not know it.
      cell.setGraphic(null);
      cell.setGraphic(graphic);
    }
  }

  private static boolean isIn(TableCell<?, ?> cell, Node graphic) {
    return graphic.equals(cell.getGraphic()) && cell.equals(graphic.getParent());
  }

  /// A graphic as wide as its cell.
  private static void wide(TableCell<?, ?> cell, Region graphic) {
    if (!isIn(cell, graphic)) {
      graphic
          .prefWidthProperty()
          .bind(
              cell.widthProperty()
                  .map(
                      width ->
                          width.doubleValue()
                              - cell.snappedLeftInset()
                              - cell.snappedRightInset()));
      graphic(cell, graphic);
    }
  }

  private static final class StateLook implements Column.Look<CampaignViewModel> {
    private final StateChip chip = new StateChip(ChipState.NO_COUNTS);

    @Override
    public void show(TableCell<CampaignViewModel, ?> cell, CampaignViewModel row, String words) {
      chip.show(CampaignWords.chip(row.state()));
      graphic(cell, chip);
    }
  }

  private static final class NameLook implements Column.Look<CampaignViewModel> {
    private final Label name = new Label();
    private final Label id = new Label();
    private final VBox both = new VBox(name, id);

    NameLook() {
      name.getStyleClass().add("campaign-name");
      id.getStyleClass().add("campaign-id");
      both.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public void show(TableCell<CampaignViewModel, ?> cell, CampaignViewModel row, String words) {
      name.setText(words);
      id.setText(CampaignWords.idAndMethod(row.campaign()));
      wide(cell, both);
    }
  }

  private static final class AgentsLook implements Column.Look<CampaignViewModel> {
    private final AgentNumbers numbers = new AgentNumbers();
    private final AgentsBar bar = new AgentsBar();
    private final VBox both = new VBox(numbers, bar);

    AgentsLook() {
      both.getStyleClass().add("agents-cell");
      both.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public void show(TableCell<CampaignViewModel, ?> cell, CampaignViewModel row, String words) {
      Optional<AgentCounts> counts = row.campaign().agents();
      numbers.show(counts);
      bar.show(counts.orElse(AgentCounts.NONE));
      bar.setVisible(counts.isPresent());
      wide(cell, both);
    }
  }

  private static final class RateLookOfRow implements Column.Look<CampaignViewModel> {
    private final BulletBar bar = new BulletBar();
    private final Label percent = new Label();
    private final HBox both = new HBox(bar, percent);

    RateLookOfRow() {
      both.getStyleClass().add("rate-cell");
      both.setFillHeight(false);
      both.setAlignment(Pos.CENTER_LEFT);
      percent.getStyleClass().add("rate-percent");
      percent.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(bar, Priority.ALWAYS);
    }

    @Override
    public void show(TableCell<CampaignViewModel, ?> cell, CampaignViewModel row, String words) {
      Bullet bullet =
          row.judgement()
              .figures()
              .map(figures -> Bullet.of(figures, row.limit()))
              .orElseGet(() -> new Bullet(RateLook.NO_CALLS, new DropFigures(0, 0), row.limit()));
      Bullet shown = CampaignWords.greyed(bullet, row);
      bar.show(shown);
      percent.setText(words);
      percent.pseudoClassStateChanged(WATCH, shown.look() == RateLook.WATCH);
      percent.pseudoClassStateChanged(STOP, shown.look() == RateLook.STOP);
      wide(cell, both);
    }
  }

  private static final class SparkLook implements Column.Look<CampaignViewModel> {
    private final Supplier<Instant> at;
    private final Sparkline spark = new Sparkline();

    SparkLook(Supplier<Instant> at) {
      this.at = at;
      spark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    @Override
    public void show(TableCell<CampaignViewModel, ?> cell, CampaignViewModel row, String words) {
      spark.show(row.spark(at.get()));
      graphic(cell, spark);
    }
  }
}
