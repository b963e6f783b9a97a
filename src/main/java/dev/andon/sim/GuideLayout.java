package dev.andon.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints the guide dialect: `key|value` lines, or JSON with `stage=json`.
final class GuideLayout {

  private GuideLayout() {}

  static boolean isJson(ApiRequest request) {
    return request.text("stage").equals("json");
  }

  static String print(ApiRequest request, Map<String, Object> values) {
    return isJson(request) ? json(values) + "\n" : lines(values);
  }

  private static String lines(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "|" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  static String json(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + value(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static Map<String, Object> values() {
    return new LinkedHashMap<>();
  }
}
