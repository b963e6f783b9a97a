package dev.andon.ui.console;

import dev.andon.history.TimedResume;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.StepOffer;
import dev.andon.ui.floor.StepWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What is gentler than a pause, and when a paused campaign dials again. FX thread only.
///
/// A button that is pointed at or has the focus says below what it will do; else it stands there
/// what became of the last step.
final class StepsBox extends VBox {

  private static final List<Integer> MINUTES = List.of(5, 15, 30);

  private final ConsoleViewModel model;
  private final Button lower = button("L");
  private final MenuButton method =
      new MenuButton(Messages.text("command.with-key", Messages.text("step.method"), "M"));
  private final Button restore = button("Z");
  private final StackPane lowerPlace = new StackPane(lower);
  private final StackPane methodPlace = new StackPane(method);
  private final StackPane restorePlace = new StackPane(restore);
  private final Label countdown = new Label();
  private final Button cancel = new Button();
  private final Label in = new Label(Messages.text("step.timer.in"));
  private final List<StackPane> times = new ArrayList<>();
  private final FlowPane timing = new FlowPane();
  private final Label told = new Label();
  private final FlowPane buttons = new FlowPane(lowerPlace, methodPlace, restorePlace);
  private @Nullable CampaignViewModel campaign;
  private List<StepOffer> methods = List.of();
  private Subscription following = Subscription.EMPTY;

  StepsBox(ConsoleViewModel model) {
    this.model = model;
    getStyleClass().add("steps");
    buttons.getStyleClass().add("steps-buttons");
    timing.getStyleClass().add("steps-buttons");
    told.getStyleClass().add("steps-told");
    countdown.getStyleClass().add("steps-countdown");
    told.setWrapText(true);
    told.setMinSize(0, Region.USE_PREF_SIZE);
    told.managedProperty().bind(told.visibleProperty());
    countdown.setWrapText(true);
    countdown.setMinHeight(Region.USE_PREF_SIZE);
    in.getStyleClass().add("steps-in");
    lower.setOnAction(_ -> take(CampaignViewModel::lower));
    restore.setOnAction(_ -> take(CampaignViewModel::restore));
    method.getStyleClass().add("step-button");
    method.setTooltip(new Tooltip(Messages.text("step.method.help")));
    method.setAccessibleHelp(Messages.text("step.method.help"));
    cancel.setText(Messages.text("command.with-key", Messages.text("step.timer.cancel"), "T"));
    cancel.getStyleClass().add("step-button");
    cancel.setTooltip(new Tooltip(Messages.text("step.timer.cancel.help")));
    cancel.setAccessibleHelp(Messages.text("step.timer.cancel.help"));
    cancel.setOnAction(_ -> timer().ifPresent(timer -> shown().desk().steps().cancel(timer)));
    for (int minutes : MINUTES) {
      times.add(time(minutes));
    }
    for (Node each : new Node[] {lower, method, restore}) {
      each.hoverProperty().subscribe(_ -> tell());
      each.focusedProperty().subscribe(_ -> tell());
    }
    timing.managedProperty().bind(timing.visibleProperty());
    getChildren().setAll(timing, buttons, told);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private static Button button(String key) {
    Button button = new Button();
    button.getStyleClass().add("step-button");
    button.setUserData(key);
    return button;
  }

  private StackPane time(int minutes) {
    Button button =
        new Button(
            minutes == 15
                ? Messages.text("command.with-key", Messages.text("step.timer.minutes", 15), "T")
                : Messages.text("step.timer.minutes", minutes));
    button.getStyleClass().add("step-button");
    button.setAccessibleText(
        Messages.text("step.timer.in") + " " + Messages.text("step.timer.minutes", minutes));
    button.setOnAction(_ -> resumeIn(minutes));
    button.setUserData(minutes);
    return new StackPane(button);
  }

  private void resumeIn(int minutes) {
    if (campaign != null && campaign.whyNoTimer().isEmpty()) {
      shown().desk().steps().resumeIn(shown().id(), Duration.ofMinutes(minutes));
    }
  }

  private CampaignViewModel shown() {
    CampaignViewModel now = campaign;
    if (now == null) {
      throw new IllegalStateException("no campaign is shown");
    }
    return now;
  }

  private void take(Function<CampaignViewModel, StepOffer> which) {
    if (campaign != null) {
      StepOffer offer = which.apply(campaign);
      if (offer.whyNot().isEmpty()) {
        offer.step().ifPresent(step -> shown().desk().ask(shown().id(), step));
      }
    }
  }

  /// Follows this campaign, or none.
  void follow(@Nullable CampaignViewModel next) {
    if (next == campaign) {
      return;
    }
    following.unsubscribe();
    following = Subscription.EMPTY;
    campaign = next;
    setVisible(next != null);
    if (next != null) {
      following =
          Subscription.combine(
              next.contentProperty().subscribe(_ -> show()),
              next.desk().refusedRightProperty().subscribe(_ -> show()),
              next.desk().stateProperty(next.id()).subscribe(_ -> show()),
              next.desk().steps().changesProperty().subscribe(_ -> show()),
              model.floor().nowProperty().subscribe(_ -> showTime()));
    }
  }

  private Optional<TimedResume> timer() {
    return Optional.ofNullable(campaign).flatMap(it -> it.desk().steps().timer(it.id()));
  }

  private void show() {
    CampaignViewModel now = shown();
    show(lower, lowerPlace, now.lower());
    show(restore, restorePlace, now.restore());
    Optional<String> noMethod = now.whyNoMethod();
    method.setDisable(noMethod.isPresent());
    explain(methodPlace, noMethod);
    List<StepOffer> offers = now.methods();
    if (!offers.equals(methods)) {
      methods = offers;
      method.getItems().setAll(offers.stream().map(this::item).toList());
    }
    method.setAccessibleText(
        Messages.text("step.method")
            + offers.stream().map(StepOffer::label).collect(Collectors.joining(", ", " ", "")));
    showTiming(now);
    showTime();
    tell();
  }

  private MenuItem item(StepOffer offer) {
    MenuItem item = new MenuItem(offer.label());
    item.setDisable(offer.whyNot().isPresent());
    item.setOnAction(_ -> offer.step().ifPresent(step -> shown().desk().ask(shown().id(), step)));
    return item;
  }

  private static void show(Button button, StackPane place, StepOffer offer) {
    button.setText(
        Messages.text("command.with-key", offer.label(), String.valueOf(button.getUserData())));
    button.setAccessibleText(offer.label());
    button.setAccessibleHelp(offer.whyNot().orElse(offer.does()));
    button.setDisable(offer.whyNot().isPresent());
    button.setTooltip(new Tooltip(offer.does()));
    explain(place, offer.whyNot());
  }

  /// A disabled button has no tooltip, so the reason is that of its place.
  private static void explain(StackPane place, Optional<String> whyNot) {
    Object before = place.getProperties().remove("why-not");
    if (before instanceof Tooltip tooltip) {
      Tooltip.uninstall(place, tooltip);
    }
    whyNot.ifPresent(
        words -> {
          Tooltip tooltip = new Tooltip(words);
          place.getProperties().put("why-not", tooltip);
          Tooltip.install(place, tooltip);
        });
  }

  private void showTiming(CampaignViewModel now) {
    boolean waits = timer().isPresent();
    timing.setVisible(now.isPaused());
    List<Node> wanted = new ArrayList<>();
    if (waits) {
      wanted.addAll(List.of(countdown, cancel));
    } else {
      wanted.add(in);
      wanted.addAll(times);
    }
    if (!timing.getChildren().equals(wanted)) {
      boolean held = timing.getChildren().stream().anyMatch(Node::isFocusWithin);
      timing.getChildren().setAll(wanted);
      if (held) {
        (waits ? cancel : times.get(1).getChildren().getFirst()).requestFocus();
      }
    }
    Optional<String> whyNot = now.whyNoTimer();
    for (StackPane place : times) {
      Button button = (Button) place.getChildren().getFirst();
      button.setDisable(whyNot.isPresent());
      String help = Messages.text("step.timer.help", now.content().name(), button.getUserData());
      button.setTooltip(new Tooltip(help));
      button.setAccessibleHelp(whyNot.orElse(help));
      explain(place, whyNot);
    }
  }

  private void showTime() {
    timer()
        .ifPresent(
            timer ->
                countdown.setText(
                    StepWords.countdown(
                        timer, model.floor().nowProperty().get().now(), model.clock())));
  }

  /// What the button will do, or what became of the last step.
  private void tell() {
    CampaignViewModel now = campaign;
    if (now == null) {
      return;
    }
    String words =
        pointed(lower)
            ? now.lower().does()
            : pointed(restore)
                ? now.restore().does()
                : pointed(method)
                    ? now.methods().stream().map(StepOffer::does).collect(Collectors.joining("\n"))
                    : StepWords.whole(now.desk().steps().state(now.id()), model.clock());
    told.setText(words);
    told.setVisible(!words.isEmpty());
  }

  private static boolean pointed(Node node) {
    return !node.isDisabled() && (node.isHover() || node.isFocused());
  }

  /// As if somebody had pressed the button with this key.
  ///
  /// @return whether there is one
  boolean press(KeyCode key) {
    if (!isVisible()) {
      return false;
    }
    switch (key) {
      case L -> take(CampaignViewModel::lower);
      case Z -> take(CampaignViewModel::restore);
      case M -> {
        if (!method.isDisabled()) {
          method.requestFocus();
          method.show();
        }
      }
      case T -> {
        if (timing.isVisible()) {
          timer()
              .ifPresentOrElse(timer -> shown().desk().steps().cancel(timer), () -> resumeIn(15));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
