package dev.andon.ui.settings;

import dev.andon.config.Goal;
import dev.andon.config.Preferences;
import dev.andon.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;

/// What is to be reached today. FX thread only.
final class GoalSection implements Section {

  private final SettingsViewModel settings;
  private final EntryField title = field("title", "");
  private final EntryField codes = field("codes", "");
  private final EntryField target = field("target", Messages.text("settings.goal.target.unit"));
  private final EntryField time = field("time", "");
  private final Label state = new Label();
  private final Button clear;
  private final ScrollPane node;

  GoalSection(SettingsViewModel settings) {
    this.settings = settings;
    Label intro = new Label(Messages.text("settings.goal.intro"));
    intro.getStyleClass().add("hint");
    intro.setWrapText(true);
    state.getStyleClass().add("card-state");
    state.setWrapText(true);
    target.field().getStyleClass().add("figure");
    time.field().getStyleClass().add("figure");
    clear =
        Section.button(
            Messages.text("settings.goal.clear"),
            Messages.text("settings.goal.clear.help"),
            this::clear);
    HBox buttons = new HBox(clear);
    buttons.getStyleClass().add("usual");
    fields().forEach(field -> field.onTyped(_ -> typed()).onLeft(settings::settle));
    node =
        Section.column(
            Section.card(
                Messages.text("settings.section.goal"),
                intro,
                row("title", title),
                row("codes", codes),
                row("target", target),
                row("time", time),
                state,
                buttons));
  }

  private static EntryField field(String key, String unit) {
    return EntryField.of(
        Messages.text("settings.goal." + key),
        Messages.text("settings.goal." + key + ".hint"),
        unit);
  }

  private static HBox row(String key, EntryField field) {
    return Section.row(
        Messages.text("settings.goal." + key),
        new Label(Messages.text("settings.goal." + key + ".hint")),
        field);
  }

  private List<EntryField> fields() {
    return List.of(title, codes, target, time);
  }

  private GoalForm form() {
    return new GoalForm(title.text(), codes.text(), target.text(), time.text());
  }

  private void typed() {
    GoalForm form = form();
    switch (form.state()) {
      case NONE -> change(Optional.empty());
      case SHOWN -> change(form.goal());
      case UNFINISHED -> {}
    }
    judge(settings.now().wall().goal().isPresent());
  }

  private void change(Optional<Goal> goal) {
    settings.change("goal", now -> now.withWall(now.wall().withGoal(goal)));
  }

  private void clear() {
    settings.settle();
    change(Optional.empty());
    write(GoalForm.of(Optional.empty()));
    title.field().requestFocus();
  }

  @Override
  public void show(Preferences now) {
    Optional<Goal> goal = now.wall().goal();
    GoalForm form = form();
    boolean unfinished = form.state() == GoalForm.State.UNFINISHED && isTypedIn();
    if (!unfinished && !form.goal().equals(goal)) {
      write(GoalForm.of(goal));
    }
    judge(goal.isPresent());
  }

  private boolean isTypedIn() {
    return fields().stream().anyMatch(field -> field.field().isFocused());
  }

  private void write(GoalForm form) {
    title.show(form.title());
    codes.show(form.codes());
    target.show(form.target());
    time.show(form.time());
    judge(form.goal().isPresent());
  }

  private void judge(boolean set) {
    GoalForm form = form();
    boolean none = form.state() == GoalForm.State.NONE;
    title.tell(none ? "" : form.readTitle().words());
    codes.tell(none ? "" : form.readCodes().words());
    target.tell(none ? "" : form.readTarget().words());
    time.tell(none ? "" : form.readTime().words());
    state.setText(
        switch (form.state()) {
          case NONE -> Messages.text("settings.goal.state.none");
          case SHOWN -> Messages.text("settings.goal.state.shown");
          case UNFINISHED ->
              Messages.text(set ? "settings.goal.state.kept" : "settings.goal.state.unfinished");
        });
    clear.setDisable(none);
  }

  @Override
  public boolean revert() {
    if (form().state() != GoalForm.State.UNFINISHED || !isTypedIn()) {
      return false;
    }
    write(GoalForm.of(settings.now().wall().goal()));
    return true;
  }

  @Override
  public ScrollPane node() {
    return node;
  }

  @Override
  public void focus() {
    title.field().requestFocus();
  }
}
