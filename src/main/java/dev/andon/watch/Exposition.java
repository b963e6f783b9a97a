package dev.andon.watch;

import java.math.BigDecimal;

/// Figures in the text format of Prometheus, version 0.0.4.
final class Exposition {

  private final StringBuilder text = new StringBuilder();

  void gauge(String name, String help) {
    head(name, help, "gauge");
  }

  void counter(String name, String help) {
    head(name, help, "counter");
  }

  private void head(String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  void value(String name, double value) {
    text.append(name).append(' ').append(number(value)).append('\n');
  }

  void value(String name, double value, String label, String of) {
    text.append(name).append('{').append(label).append("=\"").append(escaped(of)).append("\"} ");
    text.append(number(value)).append('\n');
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
