package dev.andon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A PDF while it is made. The same calls and the same time make the same bytes. One thread.
final class PdfFile implements AutoCloseable {

  private static final float FOOT = 7.5f;

  private final PDDocument document = new PDDocument();
  private final Lettering regular;
  private final Lettering bold;
  private final Paper paper;

  PdfFile(String title, Locale language, Made made, Paper paper) throws IOException {
    this.paper = paper;
    regular = new Lettering(document, "AndonSans-Regular.ttf");
    bold = new Lettering(document, "AndonSans-SemiBold.ttf");
    document.setVersion(1.7f);
    document.setDocumentId(made.at().toEpochMilli());
    describe(title, language, made);
  }

  private void describe(String title, Locale language, Made made) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    GregorianCalendar at = GregorianCalendar.from(made.at().atZone(ZoneOffset.UTC));
    information.setTitle(title);
    information.setCreator("Andon " + made.version());
    information.setProducer("Andon " + made.version());
    information.setCreationDate(at);
    information.setModificationDate(at);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        xmp(title, language, made.version(), made.at()).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static String xmp(String title, Locale language, String version, Instant at) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
       <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
       <xmp:CreatorTool>%s</xmp:CreatorTool>
       <xmp:CreateDate>%s</xmp:CreateDate>
       <xmp:ModifyDate>%4$s</xmp:ModifyDate>
       <pdf:Producer>%3$s</pdf:Producer>
      </rdf:Description>
     </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            escaped(title),
            language.toLanguageTag(),
            escaped("Andon " + version),
            at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  Lettering regular() {
    return regular;
  }

  Lettering bold() {
    return bold;
  }

  PDDocument document() {
    return document;
  }

  /// Adds an empty page.
  PDPage newPage() {
    PDPage page = new PDPage(paper.size());
    document.addPage(page);
    return page;
  }

  /// Words at the foot of each page.
  interface Foot {
    String of(int page, int pages);
  }

  /// Prints the feet and tells the bytes. To be called once, when all pages are filled.
  byte[] bytes(String left, Foot right) throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      PDPage page = document.getPage(i);
      try (PDPageContentStream out =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        float y = Flow.MARGIN - 20;
        out.setNonStrokingColor(Ink.QUIET.red(), Ink.QUIET.green(), Ink.QUIET.blue());
        print(out, left, Flow.MARGIN, y);
        String numbers = regular.printable(right.of(i + 1, pages));
        print(
            out,
            numbers,
            page.getMediaBox().getWidth() - Flow.MARGIN - regular.width(numbers, FOOT),
            y);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void print(PDPageContentStream out, String text, float x, float y) throws IOException {
    out.beginText();
    out.setFont(regular.font(), FOOT);
    out.newLineAtOffset(x, y);
    out.showText(regular.printable(text));
    out.endText();
  }

  @Override
  public void close() throws IOException {
    document.close();
    regular.close();
    bold.close();
  }
}
