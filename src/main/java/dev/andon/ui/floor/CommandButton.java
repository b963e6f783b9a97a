package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Pauses a campaign at one click, or lets it dial again after asking once. FX thread only.
///
/// It shows what the dialer is known to do, so the click itself changes nothing but the word: while
/// the dialer is asked it is disabled, and it says why whenever it cannot be pressed. The reason is
/// the tooltip of this pane, because a disabled button has none.
public final class CommandButton extends StackPane {

  /// More characters of a name would push everything else aside.
  private static final int LONGEST_NAME = 32;

  private final Button button = new Button();
  private final ShapeGraphic shape = new ShapeGraphic(StateShape.TWO_BARS, 10);
  private final Tooltip reason = new Tooltip();
  private final boolean named;
  private String key = "";
  private @Nullable CampaignViewModel campaign;
  private @Nullable ContextMenu question;
  private Subscription following = Subscription.EMPTY;

  /// @param named whether the button names its campaign, which a table's row does already
  public CommandButton(boolean named) {
    this.named = named;
    getStyleClass().add("command");
    button.getStyleClass().add("command-button");
    button.setOnAction(_ -> press());
    button.setMaxWidth(Double.MAX_VALUE);
    shape.getStyleClass().add("command-shape");
    getChildren().add(button);
    Tooltip.install(this, reason);
  }

  /// Says on the button which key presses it, where a window has one.
  public void showKey(String newKey) {
    key = newKey;
  }

  /// Follows this campaign, or none.
  public void follow(@Nullable CampaignViewModel next) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    closeQuestion();
    campaign = next;
    if (next == null) {
      return;
    }
    following =
        Subscription.combine(
            next.contentProperty().subscribe(_ -> show(next)),
            next.desk().refusedRightProperty().subscribe(_ -> show(next)));
  }

  private void show(CampaignViewModel shown) {
    boolean paused = shown.isPaused();
    boolean asking = shown.command() instanceof CommandState.Asking;
    String verb = asking ? askingKey(shown) : paused ? "resume" : "pause";
    String name = shown.content().name();
    button.setText(
        named && !asking
            ? withKey(
                Messages.text("command." + verb + ".named", Formats.shortened(name, LONGEST_NAME)))
            : Messages.text("command." + verb));
    button.setGraphic(named && !asking && !paused ? shape : null);
    Optional<String> whyNot = shown.whyNotCommand();
    button.setDisable(whyNot.isPresent());
    String help = whyNot.orElseGet(() -> Messages.text("command." + verb + ".help", name));
    reason.setText(help);
    button.setAccessibleText(Messages.text("command." + verb + ".named", name));
    button.setAccessibleHelp(help);
    if (!paused || asking) {
      closeQuestion();
    }
  }

  private String withKey(String words) {
    return key.isEmpty() ? words : Messages.text("command.with-key", words, key);
  }

  private static String askingKey(CampaignViewModel shown) {
    return shown.command() instanceof CommandState.Asking(var wanted, _, _)
            && wanted == Wanted.ACTIVE
        ? "resuming"
        : "pausing";
  }

  /// As if somebody had clicked.
  public void press() {
    CampaignViewModel shown = campaign;
    if (shown == null || shown.whyNotCommand().isPresent()) {
      return;
    }
    if (shown.isPaused()) {
      ask(shown);
    } else {
      shown.ask(Wanted.PAUSED);
    }
  }

  /// Dialing starts for people who did not press anything, so resuming asks once. The answers open
  /// beside the button, not under the pointer: a double click answers nothing.
  private void ask(CampaignViewModel shown) {
    closeQuestion();
    String name = Formats.oneLine(shown.content().name());
    MenuItem yes = new MenuItem(Messages.text("command.resume.yes", name));
    yes.setOnAction(_ -> shown.ask(Wanted.ACTIVE));
    MenuItem no = new MenuItem(Messages.text("command.resume.no"));
    ContextMenu menu = new ContextMenu(yes, no);
    menu.getStyleClass().add("command-question");
    question = menu;
    Bounds place = button.localToScreen(button.getLayoutBounds());
    // By the root: a table takes the button out of the scene and puts it back with each layout.
    menu.show(button.getScene().getRoot(), place.getMinX(), place.getMaxY() + 4);
  }

  private void closeQuestion() {
    if (question != null) {
      question.hide();
      question = null;
    }
  }

  /// Whether somebody is being asked whether they mean it.
  public boolean isAsking() {
    return question != null && question.isShowing();
  }

  /// The button itself, for focus and keys.
  public Button button() {
    return button;
  }
}
