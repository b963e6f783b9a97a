package dev.andon.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One font within one document, of which only the letters that were used are embedded.
final class Lettering implements AutoCloseable {

  /// Stands for a letter that the font does not have.
  private static final String OTHER = "?";

  private final TrueTypeFont outlines;
  private final CmapLookup known;
  private final PDFont font;

  /// @param file beside this class
  Lettering(PDDocument document, String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Lettering.class.getResourceAsStream("fonts/" + file), file)) {
      outlines = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
    }
    known = outlines.getUnicodeCmapLookup();
    font = PDType0Font.load(document, outlines, true);
  }

  PDFont font() {
    return font;
  }

  /// The same text as far as it can be printed, on one line.
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(letter -> Character.isWhitespace(letter) || letter < ' ' ? ' ' : letter)
        .filter(letter -> !Character.isISOControl(letter))
        .forEach(
            letter -> {
              if (known.getGlyphId(letter) == 0) {
                printable.append(OTHER);
              } else {
                printable.appendCodePoint(letter);
              }
            });
    return printable.toString();
  }

  /// In points; of text that is [#printable].
  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// In lines of this width; a word that is longer is broken.
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : printable(text).split(" ", -1)) {
      String rest = word;
      String longer = line.isEmpty() ? rest : line + " " + rest;
      if (!line.isEmpty() && width(longer, size) > width) {
        lines.add(line);
        longer = rest;
      }
      while (width(longer, size) > width && longer.length() > 1) {
        int fits = longer.length() - 1;
        while (fits > 1 && width(longer.substring(0, fits), size) > width) {
          fits--;
        }
        lines.add(longer.substring(0, fits));
        longer = longer.substring(fits);
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  @Override
  public void close() throws IOException {
    outlines.close();
  }
}
