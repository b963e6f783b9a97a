package dev.andon.report;

import java.io.IOException;

/// What made the report, how to see whether its rows were changed, and room to sign.
record Signature(Texts texts, Made made, String hash) {

  private static final float HEIGHT = 150;
  private static final float LINE = 190;

  void print(Flow flow) throws IOException {
    flow.need(HEIGHT);
    flow.heading(texts.text("heading.signature"));
    flow.fact(texts.text("fact.version"), "Andon " + made.version());
    flow.fact(texts.text("fact.made"), Texts.utc(made.at()));
    flow.fact(texts.text("fact.hash"), hash);
    flow.space(2);
    flow.small(texts.text("signature.check"));
    flow.space(34);
    float y = flow.top();
    float second = Flow.MARGIN + LINE + 40;
    flow.line(Ink.QUIET, 0.6f, false, Flow.MARGIN, y, Flow.MARGIN + LINE, y);
    flow.line(Ink.QUIET, 0.6f, false, second, y, second + LINE, y);
    flow.print(flow.regular(), 8, Ink.QUIET, texts.text("signature.date"), Flow.MARGIN, y - 11);
    flow.print(flow.regular(), 8, Ink.QUIET, texts.text("signature.name"), second, y - 11);
    flow.space(14);
  }
}
