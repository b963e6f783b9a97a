package dev.andon.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;

/// Shows a [Wording] on one base line; the pieces that stand out are `:strong`. FX thread only.
public final class WordingLine extends Group {

  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");

  private final List<StyledText> pieces = new ArrayList<>();
  private Wording wording = new Wording(List.of());

  public WordingLine() {
    setManaged(false);
  }

  /// Shows these words, in the text nodes it already has where they suffice.
  public void show(Wording words) {
    if (words.equals(wording)) {
      return;
    }
    wording = words;
    while (pieces.size() < words.spans().size()) {
      StyledText piece = new StyledText("word");
      pieces.add(piece);
      getChildren().add(piece);
    }
    for (int i = 0; i < pieces.size(); i++) {
      StyledText piece = pieces.get(i);
      boolean used = i < words.spans().size();
      piece.setVisible(used);
      piece.show(used ? words.spans().get(i).text() : "");
      piece.pseudoClassStateChanged(STRONG, used && words.spans().get(i).strong());
    }
  }

  /// How wide the words are.
  public double width() {
    return pieces.stream().mapToDouble(piece -> piece.widthOf(piece.getText())).sum();
  }

  /// Puts the left end of the base line here.
  public void place(double left, double baseline) {
    setLayoutX(Math.rint(left));
    setLayoutY(Math.rint(baseline));
    double x = 0;
    for (StyledText piece : pieces) {
      piece.setLayoutX(x);
      x += piece.widthOf(piece.getText());
    }
  }
}
