package dev.andon.ui.wall;

import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The bottom of the wall: one sentence, or an empty place. FX thread only.
final class BannerView extends Region {

  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");
  private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");

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
    pseudoClassStateChanged(STOP, content instanceof BannerContent.Stop);
    pseudoClassStateChanged(NOTICE, content instanceof BannerContent.Notice);
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
      case BannerContent.Notice _ -> {
        shape.show(StateShape.TRIANGLE);
        words("", "");
      }
    }
    shape.setVisible(!(content instanceof BannerContent.Quiet));
    chip.setVisible(content instanceof BannerContent.Stop);
    followCommand();
    requestLayout();
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
    String wanted =
        commandable && content instanceof BannerContent.Stop stop ? stop.campaign() : "";
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
      case BannerContent.Stop(_, _, var name, var text, _) -> layoutStop(name, text, room);
      case BannerContent.Notice(var messages) -> {
        shape.place(left, middle, sizes.px(32));
        double x = left + sizes.px(50);
        sentence.showFitting(messages, room - x);
        sentence.place(x, line);
      }
    }
  }

  private void layoutStop(String name, String text, double room) {
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
    double textWidth = sentence.showFitting(List.of(text, ""), room - x - gap - leastName);
    double nameWidth = subject.showCut(name, room - x - gap - textWidth);
    subject.place(x, line);
    sentence.place(x + nameWidth + gap, line);
  }
}
