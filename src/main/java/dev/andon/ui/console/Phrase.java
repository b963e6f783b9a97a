package dev.andon.ui.console;

import dev.andon.ui.common.Wording;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A short text that wraps, of which some words stand out. FX thread only.
///
/// Style class `phrase`, its pieces `word`, those that stand out `:strong`.
final class Phrase extends TextFlow {

  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");

  private Wording shown = new Wording(List.of());

  Phrase() {
    getStyleClass().add("phrase");
  }

  /// Shows these words; the same again costs nothing.
  void show(Wording words) {
    if (words.equals(shown)) {
      return;
    }
    shown = words;
    getChildren()
        .setAll(
            words.spans().stream()
                .map(
                    span -> {
                      Text piece = new Text(span.text());
                      piece.getStyleClass().add("word");
                      piece.pseudoClassStateChanged(STRONG, span.strong());
                      return piece;
                    })
                .toList());
  }
}
