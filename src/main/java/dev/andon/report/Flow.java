package dev.andon.report;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Fills the pages of a PDF from top to bottom. Lengths are points. One thread.
final class Flow implements AutoCloseable {

  static final float MARGIN = 48;

  private static final float TITLE = 20;
  private static final float HEADING = 12;
  private static final float BODY = 9;
  private static final float SMALL = 8;
  private static final float LEADING = 1.38f;
  private static final float FACT_NAME = 112;

  private final PdfFile file;
  private PDPageContentStream out;
  private float width;
  private float y;

  Flow(PdfFile file) throws IOException {
    this.file = file;
    out = begin();
  }

  private PDPageContentStream begin() throws IOException {
    PDPage page = file.newPage();
    width = page.getMediaBox().getWidth() - 2 * MARGIN;
    y = page.getMediaBox().getHeight() - MARGIN;
    return new PDPageContentStream(file.document(), page);
  }

  /// Width between the margins.
  float width() {
    return width;
  }

  Lettering regular() {
    return file.regular();
  }

  Lettering bold() {
    return file.bold();
  }

  /// Begins a new page where less than this is left.
  ///
  /// @return whether it did
  boolean need(float height) throws IOException {
    if (y - height >= MARGIN) {
      return false;
    }
    out.close();
    out = begin();
    return true;
  }

  /// Leaves room.
  void space(float height) {
    y -= height;
  }

  /// Distance of the next line's top from the foot of the page.
  float top() {
    return y;
  }

  void title(String text) throws IOException {
    lines(file.bold(), TITLE, Ink.TEXT, text);
  }

  void heading(String text) throws IOException {
    need(70);
    space(14);
    lines(file.bold(), HEADING, Ink.TEXT, text);
    space(3);
  }

  void paragraph(String text) throws IOException {
    lines(file.regular(), BODY, Ink.TEXT, text);
    space(3);
  }

  void small(String text) throws IOException {
    lines(file.regular(), SMALL, Ink.QUIET, text);
    space(2);
  }

  private void lines(Lettering font, float size, Ink ink, String text) throws IOException {
    for (String line : font.lines(text, size, width)) {
      need(size * LEADING);
      y -= size * LEADING;
      print(font, size, ink, line, MARGIN, y + size * (LEADING - 1));
    }
  }

  /// A name and what it is, on one line or more.
  void fact(String name, String value) throws IOException {
    List<String> lines = file.regular().lines(value, BODY, width - FACT_NAME);
    need(lines.size() * BODY * LEADING);
    print(file.regular(), BODY, Ink.QUIET, name, MARGIN, y - BODY);
    for (String line : lines) {
      print(file.regular(), BODY, Ink.TEXT, line, MARGIN + FACT_NAME, y - BODY);
      y -= BODY * LEADING;
    }
    space(1);
  }

  /// The one thing to know, with how it came about.
  void verdict(String words, List<String> details, boolean bad) throws IOException {
    float inset = 12;
    float height = inset * 2 + TITLE * 0.8f + details.size() * BODY * LEADING + 2;
    need(height + 8);
    space(8);
    fill(Ink.SHADE, MARGIN, y - height, width, height);
    fill(bad ? Ink.OVER : Ink.BAR, MARGIN, y - height, 4, height);
    float line = y - inset - TITLE * 0.62f;
    print(file.bold(), TITLE * 0.75f, bad ? Ink.OVER : Ink.TEXT, words, MARGIN + inset + 4, line);
    line -= 4;
    for (String detail : details) {
      line -= BODY * LEADING;
      print(file.regular(), BODY, Ink.TEXT, detail, MARGIN + inset + 4, line);
    }
    y -= height;
    space(4);
  }

  void print(Lettering font, float size, Ink ink, String text, float x, float baseline)
      throws IOException {
    out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    out.beginText();
    out.setFont(font.font(), size);
    out.newLineAtOffset(x, baseline);
    out.showText(font.printable(text));
    out.endText();
  }

  void fill(Ink ink, float x, float bottom, float w, float h) throws IOException {
    out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    out.addRect(x, bottom, w, h);
    out.fill();
  }

  /// A line through these points, x and y in turn.
  void line(Ink ink, float thickness, boolean dashed, float... points) throws IOException {
    out.setStrokingColor(ink.red(), ink.green(), ink.blue());
    out.setLineWidth(thickness);
    out.setLineDashPattern(dashed ? new float[] {3, 2} : new float[0], 0);
    out.moveTo(points[0], points[1]);
    for (int i = 2; i + 1 < points.length; i += 2) {
      out.lineTo(points[i], points[i + 1]);
    }
    out.stroke();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
