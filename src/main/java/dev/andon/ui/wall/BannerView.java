package dev.andon.ui.wall;

import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The bottom of the wall: one sentence, or an empty place. FX thread only.
final class BannerView extends Region {

  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");
  private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");

  /// So much of a name stays before the sentence goes.
  private static final double LEAST_NAME = 140;

  private final Region chip = new Region();
  private final ShapeIcon shape = new ShapeIcon();
  private final StyledText word = new StyledText("banner-word");
  private final StyledText subject = new StyledText("name");
  private final StyledText sentence = new StyledText("banner-sentence");
  private final StyledText end = new StyledText("banner-end");

  private final CommandButton command = new CommandButton(false);
  private boolean commandable;
  private Function<String, Optional<CampaignViewModel>> campaigns = _ -> Optional.empty();
  private String commanded = "";

  private BannerContent content;
  private WallSizes sizes;

  BannerView(BannerContent content, WallSizes sizes) {
    this.content = content;
    this.sizes = sizes;
    getStyleClass().add("banner");
    chip.getStyleClass().add("chip");
    chip.setManaged(false);
    command.setManaged(false);
    getChildren().setAll(chip, shape, word, subject, sentence, end);
    show(content, sizes);
  }

  void show(BannerContent newContent, WallSizes newSizes) {
    content = newContent;
    sizes = newSizes;
    pseudoClassStateChanged(LOST, content instanceof BannerContent.FeedLost);
    boolean watch = content instanceof BannerContent.Alert alert && alert.chip() == ChipState.WATCH;
    pseudoClassStateChanged(WATCH, watch);
    pseudoClassStateChanged(DRILL, content instanceof BannerContent.Alert alert && alert.isDrill());
    pseudoClassStateChanged(STOP, isBoxed() && !watch);
    pseudoClassStateChanged(
        NOTICE,
        content instanceof BannerContent.Notice || content instanceof BannerContent.Shelved);
    switch (content) {
      case BannerContent.Quiet() -> words("", "");
      case BannerContent.FeedLost(var state, _, var next) -> {
        shape.show(StateShape.CROSS);
        words(state, next);
      }
      case BannerContent.Stop(var state, _, _, _, var more) -> {
        shape.show(StateShape.OCTAGON);
        words(state, more);
      }
      case BannerContent.Alert alert -> {
        shape.show(alert.chip().shape());
        words(alert.chip().word(), "");
      }
      case BannerContent.Shelved _ -> {
        shape.show(StateShape.HALF_DISC);
        words("", "");
      }
      case BannerContent.Notice _ -> {
        shape.show(StateShape.TRIANGLE);
        words("", "");
      }
    }
    shape.setVisible(!(content instanceof BannerContent.Quiet));
    chip.setVisible(isBoxed());
    followCommand();
    requestLayout();
  }

  private boolean isBoxed() {
    return content instanceof BannerContent.Stop || content instanceof BannerContent.Alert;
  }

  /// Whether the campaign at STOP has a button that pauses it. Without it there is none in the
  /// scene at all, so that no key reaches one.
  void setCommandable(boolean now, Function<String, Optional<CampaignViewModel>> byId) {
    commandable = now;
    campaigns = byId;
    followCommand();
    requestLayout();
  }

  private void followCommand() {
    String wanted = commandable ? campaignToStop() : "";
    if (wanted.equals(commanded)) {
      return;
    }
    commanded = wanted;
    Optional<CampaignViewModel> campaign =
        wanted.isEmpty() ? Optional.empty() : campaigns.apply(wanted);
    command.follow(campaign.orElse(null));
    getChildren().remove(command);
    if (campaign.isPresent()) {
      getChildren().add(command);
    }
  }

  private String campaignToStop() {
    return switch (content) {
      case BannerContent.Stop(_, var campaign, _, _, _) -> campaign;
      // What asks for a look, or is an exercise, is no reason to stop anybody.
      case BannerContent.Alert alert ->
          alert.chip() == ChipState.STOP || alert.chip() == ChipState.BREACH
              ? alert.campaign()
              : "";
      case BannerContent.Quiet _,
          BannerContent.FeedLost _,
          BannerContent.Shelved _,
          BannerContent.Notice _ ->
          "";
    };
  }

  private void words(String state, String atTheEnd) {
    word.show(state);
    end.show(atTheEnd);
    subject.show("");
    sentence.show("");
  }

  @Override
  protected void layoutChildren() {
    double line = Math.rint(getHeight() / 2 + sizes.px(15));
    double middle = Math.rint(getHeight() / 2 + sizes.px(1));
    double left = sizes.px(32);
    double right = getWidth() - sizes.px(33);
    if (getChildren().contains(command)) {
      double width = Math.ceil(command.prefWidth(-1));
      double height = Math.rint(sizes.px(60));
      command.resizeRelocate(
          Math.rint(right - width), Math.rint((getHeight() - height) / 2), width, height);
      right -= width + sizes.px(28);
    }
    end.placeRight(right, line);
    double room =
        end.getText().isEmpty() ? right : right - end.widthOf(end.getText()) - sizes.px(40);
    switch (content) {
      case BannerContent.Quiet() -> {}
      case BannerContent.FeedLost(_, var reasons, _) -> {
        shape.place(left, middle, sizes.px(36));
        word.place(left + sizes.px(62), line);
        double x = left + sizes.px(62) + word.widthOf(word.getText()) + sizes.px(24);
        sentence.showFitting(reasons, room - x);
        sentence.place(x, line);
      }
      case BannerContent.Stop(_, _, var name, var text, _) ->
          layoutStop(name, List.of(text, ""), room);
      case BannerContent.Alert alert -> layoutAlert(alert, right);
      case BannerContent.Shelved(var messages) -> layoutNotice(messages, room);
      case BannerContent.Notice(var messages) -> layoutNotice(messages, room);
    }
  }

  private void layoutNotice(List<String> messages, double room) {
    double line = Math.rint(getHeight() / 2 + sizes.px(15));
    double left = sizes.px(32);
    shape.place(left, Math.rint(getHeight() / 2 + sizes.px(1)), sizes.px(32));
    double x = left + sizes.px(50);
    sentence.showFitting(messages, room - x);
    sentence.place(x, line);
  }

  /// The sentence is worth more than what stands at the end.
  private void layoutAlert(BannerContent.Alert alert, double right) {
    double line = Math.rint(getHeight() / 2 + sizes.px(15));
    for (String last : alert.ends()) {
      end.show(last);
      double room = last.isEmpty() ? right : right - end.widthOf(last) - sizes.px(40);
      layoutStop(
          alert.name(), Stream.concat(alert.sentences().stream(), Stream.of("")).toList(), room);
      if (!sentence.getText().isEmpty()) {
        break;
      }
    }
    end.placeRight(right, line);
  }

  private void layoutStop(String name, List<String> texts, double room) {
    double line = Math.rint(getHeight() / 2 + sizes.px(15));
    double middle = Math.rint(getHeight() / 2 + sizes.px(1));
    double left = Math.rint(sizes.px(32));
    double inset = sizes.px(16);
    double side = sizes.px(32);
    shape.place(Math.rint(left + inset), middle, side);
    double wordLeft = left + inset + side + sizes.px(10);
    word.place(wordLeft, line);
    double chipRight = Math.rint(wordLeft + word.widthOf(word.getText()) + inset);
    double half = Math.rint(sizes.px(27));
    chip.resizeRelocate(left, middle - half, chipRight - left, 2 * half);
    double x = chipRight + sizes.px(24);
    double gap = sizes.px(24);
    double leastName = Math.min(subject.widthOf(name), sizes.px(LEAST_NAME));
    double textWidth = sentence.showFitting(texts, room - x - gap - leastName);
    double nameWidth = subject.showCut(name, room - x - gap - textWidth);
    subject.place(x, line);
    sentence.place(x + nameWidth + gap, line);
  }
}
