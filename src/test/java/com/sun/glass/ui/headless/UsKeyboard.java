package com.sun.glass.ui.headless;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// Which characters the keys of a US keyboard type.
final class UsKeyboard {

  /// @param plain alone
  /// @param shifted while Shift is held
  private record Key(KeyCode code, char plain, char shifted) {}

  private static final Map<KeyCode, Key> KEYS =
      Stream.concat(
              letters(),
              Stream.of(
                  new Key(KeyCode.DIGIT0, '0', ')'),
                  new Key(KeyCode.DIGIT1, '1', '!'),
                  new Key(KeyCode.DIGIT2, '2', '@'),
                  new Key(KeyCode.DIGIT3, '3', '#'),
                  new Key(KeyCode.DIGIT4, '4', '$'),
                  new Key(KeyCode.DIGIT5, '5', '%'),
                  new Key(KeyCode.DIGIT6, '6', '^'),
                  new Key(KeyCode.DIGIT7, '7', '&'),
                  new Key(KeyCode.DIGIT8, '8', '*'),
                  new Key(KeyCode.DIGIT9, '9', '('),
                  new Key(KeyCode.BACK_QUOTE, '`', '~'),
                  new Key(KeyCode.MINUS, '-', '_'),
                  new Key(KeyCode.EQUALS, '=', '+'),
                  new Key(KeyCode.OPEN_BRACKET, '[', '{'),
                  new Key(KeyCode.CLOSE_BRACKET, ']', '}'),
                  new Key(KeyCode.BACK_SLASH, '\\', '|'),
                  new Key(KeyCode.SEMICOLON, ';', ':'),
                  new Key(KeyCode.QUOTE, '\'', '"'),
                  new Key(KeyCode.COMMA, ',', '<'),
                  new Key(KeyCode.PERIOD, '.', '>'),
                  new Key(KeyCode.SLASH, '/', '?'),
                  new Key(KeyCode.SPACE, ' ', ' '),
                  new Key(KeyCode.TAB, '\t', '\t'),
                  new Key(KeyCode.ENTER, '\r', '\r'),
                  new Key(KeyCode.BACK_SPACE, '\b', '\b'),
                  new Key(KeyCode.DELETE, '\u007f', '\u007f'),
                  new Key(KeyCode.ESCAPE, '\u001b', '\u001b')))
          .collect(Collectors.toUnmodifiableMap(Key::code, Function.identity()));

  private UsKeyboard() {}

  private static Stream<Key> letters() {
    return Stream.of(KeyCode.values())
        .filter(code -> code.isLetterKey())
        .map(
            code -> {
              String letter = code.getName();
              return new Key(code, letter.toLowerCase(Locale.ROOT).charAt(0), letter.charAt(0));
            });
  }

  /// What a key types, empty for keys such as F1.
  static char[] typed(KeyCode code, boolean shift) {
    Key key = KEYS.get(code);
    if (key == null) {
      return new char[0];
    }
    return new char[] {shift ? key.shifted() : key.plain()};
  }

  static Optional<KeyCode> keyOf(char character) {
    return KEYS.values().stream()
        .filter(key -> key.plain() == character || key.shifted() == character)
        .map(Key::code)
        .findFirst();
  }
}
