package dev.andon.report;

import dev.andon.compliance.DropFigures;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Bars of each day's rate, a line of the 30 days to each day, and the limit. Immutable.
///
/// @param limit in percent
record RateChart(List<ComplianceReport.Day> days, double limit, Texts texts) {

  private static final float HEIGHT = 120;
  private static final float AXIS = 38;
  private static final float LABELS = 14;
  private static final float SIZE = 7;

  /// A label stands at every so many days at least.
  private static final int WEEK = 7;

  /// A day far over the limit would press all others flat.
  private static final double MOST = 4;

  void print(Flow flow) throws IOException {
    flow.need(HEIGHT + LABELS + 20);
    flow.space(6);
    float bottom = flow.top() - HEIGHT;
    float left = Flow.MARGIN + AXIS;
    float step = (flow.width() - AXIS) / days.size();
    double top = top();
    for (double tick : List.of(0.0, limit, top)) {
      float y = bottom + height(tick, top);
      flow.line(Ink.LINE, 0.4f, false, left, y, Flow.MARGIN + flow.width(), y);
      String label = texts.limit(tick);
      flow.print(
          flow.regular(),
          SIZE,
          Ink.QUIET,
          label,
          left - 5 - flow.regular().width(flow.regular().printable(label), SIZE),
          y - SIZE * 0.35f);
    }
    bars(flow, left, bottom, step, top);
    thirtyDays(flow, left, bottom, step, top);
    float y = bottom + height(limit, top);
    flow.line(Ink.OVER, 0.9f, true, left, y, Flow.MARGIN + flow.width(), y);
    dates(flow, left, bottom, step);
    flow.space(HEIGHT + LABELS);
    flow.small(texts.text("chart.key"));
  }

  private double top() {
    double highest =
        days.stream()
            .flatMap(day -> day.figures().stream())
            .map(DropFigures::percent)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .max()
            .orElse(0);
    return Math.ceil(Math.min(Math.max(highest, limit * 1.5), limit * MOST));
  }

  private static float height(double percent, double top) {
    return (float) (Math.min(percent, top) / top * HEIGHT);
  }

  private void bars(Flow flow, float left, float bottom, float step, double top)
      throws IOException {
    float thick = step * 0.7f;
    for (int i = 0; i < days.size(); i++) {
      float x = left + i * step + (step - thick) / 2;
      if (days.get(i).figures().isEmpty()) {
        flow.fill(Ink.SHADE, left + i * step, bottom, step, HEIGHT);
        flow.print(flow.regular(), SIZE, Ink.QUIET, "?", left + (i + 0.5f) * step - 2, bottom + 3);
        continue;
      }
      OptionalDouble rate = days.get(i).figures().orElseThrow().percent();
      if (rate.isPresent()) {
        boolean over = rate.getAsDouble() > limit;
        flow.fill(
            over ? Ink.OVER : Ink.BAR,
            x,
            bottom,
            thick,
            Math.max(0.6f, height(rate.getAsDouble(), top)));
      }
    }
  }

  private void thirtyDays(Flow flow, float left, float bottom, float step, double top)
      throws IOException {
    float[] points = new float[days.size() * 2];
    int used = 0;
    for (int i = 0; i < days.size(); i++) {
      OptionalDouble rate = days.get(i).thirtyDays().figures().percent();
      if (rate.isPresent()) {
        points[used++] = left + (i + 0.5f) * step;
        points[used++] = bottom + height(rate.getAsDouble(), top);
      }
    }
    if (used >= 4) {
      flow.line(Ink.TEXT, 1.4f, false, Arrays.copyOf(points, used));
    }
  }

  private void dates(Flow flow, float left, float bottom, float step) throws IOException {
    int every = Math.max(WEEK, Math.ceilDiv(days.size(), 60) * WEEK);
    for (int i = 0; i < days.size(); i += every) {
      flow.print(
          flow.regular(),
          SIZE,
          Ink.QUIET,
          days.get(i).day().toString(),
          Math.min(left + i * step, Flow.MARGIN + flow.width() - 40),
          bottom - LABELS + 4);
    }
  }
}
