package dev.andon.sim;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The variables of one request. A variable of the address wins over the same one of the form.
///
/// @param variables names and decoded values
record ApiRequest(Map<String, String> variables) {

  ApiRequest {
    variables = Map.copyOf(variables);
  }

  /// @param query address part after `?`, still encoded; may be empty
  /// @param form body of a POST, still encoded; may be empty
  static ApiRequest of(String query, String form) {
    Map<String, String> variables = new HashMap<>(decode(form));
    variables.putAll(decode(query));
    return new ApiRequest(variables);
  }

  private static Map<String, String> decode(String encoded) {
    Map<String, String> decoded = new HashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
      }
    }
    return decoded;
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return encoded; // a bare percent sign, as people type it
    }
  }

  /// The value as sent; blank where it was not.
  String text(String name) {
    return variables.getOrDefault(name, "");
  }

  /// The value without all characters that the dialer deletes from ids and credentials.
  String word(String name) {
    return text(name).replaceAll("[^-_0-9a-zA-Z]", "");
  }

  /// The value with only the capital letters that a switch may hold, as the dialer filters it.
  String capitals(String name) {
    return text(name).replaceAll("[^A-Z]", "");
  }

  String source() {
    return word("source");
  }

  String function() {
    return word("function");
  }

  /// A list like `A|B`; empty where nothing was sent.
  List<String> piped(String name) {
    return parts(text(name), "\\|");
  }

  /// A list like `A-B`, which is why ids with a dash fall apart here as they do at the dialer.
  List<String> dashed(String name) {
    return parts(text(name), "-");
  }

  private static List<String> parts(String list, String separator) {
    return Stream.of(list.split(separator, -1))
        .map(part -> part.replaceAll("[^-_0-9a-zA-Z]", ""))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
