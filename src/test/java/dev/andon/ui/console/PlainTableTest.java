package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTableTest {

  @TempDir Path folder;

  private String written(List<String> head, List<List<Optional<?>>> rows) throws IOException {
    Path file = folder.resolve("agents.csv");
    new PlainTable(head, rows).write(file);
    return Files.readString(file);
  }

  private List<String> lines(List<String> head, List<List<Optional<?>>> rows) throws IOException {
    return List.of(written(head, rows).split("(?<=\r\n)", -1));
  }

  private static List<Optional<?>> row(Object... values) {
    return Stream.of(values)
        .<Optional<?>>map(value -> value.equals("?") ? Optional.empty() : Optional.of(value))
        .toList();
  }

  @Test
  void figuresAreAsMachinesReadThemAndUnknownIsEmpty() throws IOException {
    assertThat(
            lines(
                List.of("name", "calls", "percent", "time-s", "sum"),
                List.of(
                    row("Zoë", 1234, 2.5, Duration.ofSeconds(250), -12L),
                    row("?", "?", 0.00001, Duration.ZERO, 0))))
        .containsExactly(
            "\uFEFFname,calls,percent,time-s,sum\r\n",
            "Zoë,1234,2.5,250,-12\r\n",
            ",,0.00001,0,0\r\n",
            "");
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    assertThat(
            lines(
                List.of("name"),
                List.of(
                    row("=HYPERLINK(1)"),
                    row("+1"),
                    row("-1"),
                    row("@SUM(A1)"),
                    row("\tx"),
                    row("\rx"),
                    row("a=b"),
                    row(-1))))
        .containsExactly(
            "\uFEFFname\r\n",
            "'=HYPERLINK(1)\r\n",
            "'+1\r\n",
            "'-1\r\n",
            "'@SUM(A1)\r\n",
            "'\tx\r\n",
            "\"'\rx\"\r\n",
            "a=b\r\n",
            "-1\r\n",
            "");
  }

  @Test
  void quotesCommasAndNewLinesComeBackAsTheyWere() throws IOException {
    List<String> hostile =
        List.of("Doe, Jane", "the \"quick\" one", "two\nlines", "👩‍👩‍👧‍👦", "مبيعات", " x ", "");
    written(List.of("name"), hostile.stream().map(PlainTableTest::row).toList());

    try (MappingIterator<String[]> read =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(Files.readString(folder.resolve("agents.csv")).substring(1))) {
      assertThat(read.readAll().stream().skip(1).map(row -> row[0])).isEqualTo(hostile);
    }
  }

  @Test
  void theTableIsWrittenAsItIsShown() {
    Column<String> name = Column.<String>of("name", "Name", word -> word).build();
    Column<String> length =
        Column.<String>of("length", "Length", word -> word.length() + " letters")
            .value("letters", word -> Optional.of(word.length()))
            .build();

    assertThat(PlainTable.of(List.of(length, name), List.of("four", "b")))
        .isEqualTo(
            new PlainTable(List.of("letters", "name"), List.of(row(4, "four"), row(1, "b"))));
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("agents.csv");
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "kept");

    assertThatIOException()
        .isThrownBy(() -> new PlainTable(List.of("name"), List.of()).write(file));

    assertThat(file.resolve("inside")).hasContent("kept");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
