package dev.andon.vicidial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One request to the API, without the login.
///
/// @param function the dialer's name of the function
/// @param parameters in the order they are sent in
record Call(String function, SequencedMap<String, String> parameters) {

  Call {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  static Call of(String function) {
    return new Call(function, new LinkedHashMap<>());
  }

  /// Asks for columns separated by tabs, the only separator that no field can hold, and for their
  /// names: builds differ in number and order of columns.
  static Call table(String function) {
    return of(function).with("stage", "tab").with("header", "YES");
  }

  Call with(String name, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Call(function, more);
  }
}
