package dev.andon.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A short text of which some words stand out, such as the number in "**4** waiting".
///
/// @param spans its pieces, in reading order
public record Wording(List<Span> spans) {

  private static final char MARK = '*';

  /// A piece of the text.
  ///
  /// @param strong whether the piece stands out
  public record Span(String text, boolean strong) {}

  public Wording {
    spans = List.copyOf(spans);
  }

  /// Reads text in which the words that stand out are set between asterisks.
  public static Wording parse(String marked) {
    List<Span> spans = new ArrayList<>();
    boolean strong = false;
    int start = 0;
    for (int i = 0; i <= marked.length(); i++) {
      if (i == marked.length() || marked.charAt(i) == MARK) {
        if (i > start) {
          spans.add(new Span(marked.substring(start, i), strong));
        }
        strong = !strong;
        start = i + 1;
      }
    }
    return new Wording(spans);
  }

  /// All of it stands out, or nothing does.
  public static Wording of(String text, boolean strong) {
    return new Wording(text.isEmpty() ? List.of() : List.of(new Span(text, strong)));
  }

  /// The words alone.
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
