package dev.andon.report;

import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Sizes of paper.
public enum Paper {
  A4(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()),
  LETTER(PDRectangle.LETTER.getWidth(), PDRectangle.LETTER.getHeight());

  private static final Set<String> LETTER_COUNTRIES =
      Set.of("US", "CA", "MX", "CO", "CL", "VE", "PH", "GT", "CR", "PA", "DO", "PR", "SV", "NI");

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /// What printers of this country hold.
  public static Paper of(Locale locale) {
    return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
  }

  PDRectangle size() {
    return new PDRectangle(width, height);
  }
}
