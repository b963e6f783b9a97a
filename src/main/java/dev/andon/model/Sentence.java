package dev.andon.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words for people, in English, and what they were made of, so that a screen can say the same in
/// its own language.
///
/// @param code names the pattern; empty where there is none, as for the dialer's own words
/// @param english the whole text
/// @param arguments what fills the places of the pattern
public record Sentence(String code, String english, List<Sentence> arguments) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /// A text that is the same in every language, or that nobody can translate.
  public static Sentence plain(String text) {
    return new Sentence("", text, List.of());
  }

  /// The sentence of this pattern.
  ///
  /// @param pattern English, with places `{0}` to `{9}`
  /// @param arguments sentences, or anything else to be shown as it is
  public static Sentence of(String code, String pattern, Object... arguments) {
    List<Sentence> parts =
        Stream.of(arguments)
            .map(part -> part instanceof Sentence told ? told : plain(part.toString()))
            .toList();
    String english =
        PLACE
            .matcher(pattern)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        parts.get(Integer.parseInt(place.group(1))).english()));
    return new Sentence(code, english, parts);
  }

  /// In English, for logs.
  @Override
  public String toString() {
    return english;
  }
}
