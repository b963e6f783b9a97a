package dev.andon.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A state in shape and word, 12.5 px beside 14 px in the console. FX thread only.
///
/// All its sizes follow its font. Style class `state-chip`, a pseudo-class for each [ChipState]:
/// `:too-few`, `:agent-in-call`.
public final class StateChip extends Region {

  /// In font sizes.
  private static final double SHAPE = 14 / 12.5;

  private static final double GAP = 7 / 12.5;
  private static final double PADDING = 8 / 12.5;
  private static final double HEIGHT = 23 / 12.5;

  private final ShapeIcon shape = new ShapeIcon();
  private final StyledText word = new StyledText("word");
  private final PseudoClasses<ChipState> states = new PseudoClasses<>(this, ChipState.class);

  private ChipState state;

  public StateChip(ChipState state) {
    this.state = state;
    getStyleClass().add("state-chip");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(shape, word);
    // The style sheet brings the font, which brings the size.
    word.fontProperty().subscribe(_ -> requestLayout());
    apply();
  }

  /// Shows this; the same again costs nothing.
  public void show(ChipState newState) {
    if (newState != state) {
      state = newState;
      apply();
    }
  }

  private void apply() {
    states.show(state);
    shape.show(state.shape());
    word.show(state.word());
    setAccessibleText(word.getText());
    requestLayout();
  }

  private double em(double share) {
    return Math.rint(word.getFont().getSize() * share);
  }

  private double padding() {
    return state.isBoxed() ? em(PADDING) : 0;
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(getHeight() / 2);
    double left = padding();
    shape.place(left, middle, em(SHAPE));
    // Capitals are 0.727 em high.
    word.place(
        left + em(SHAPE) + em(GAP), middle + Math.rint(word.getFont().getSize() * 0.727 / 2));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(2 * padding() + em(SHAPE) + em(GAP) + word.widthOf(word.getText()));
  }

  @Override
  protected double computePrefHeight(double width) {
    return em(HEIGHT);
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }
}
