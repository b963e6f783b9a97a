package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A button that writes a table to a file, as the table is shown, and a quiet line that says where.
/// FX thread only.
final class TableExport {

  private static final Logger LOG = LoggerFactory.getLogger(TableExport.class);
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

  private final String name;
  private final Supplier<PlainTable> table;
  private final FileChoice files;
  private final Executor background;
  private final Supplier<ZonedDateTime> clock;
  private final Button button = new Button(Messages.text("csv.export"));
  private final Label outcome = new Label();

  /// @param name what the file's name begins with
  /// @param table as it is shown
  /// @param background where it is written
  /// @param clock the dialer's time
  TableExport(
      String name,
      Supplier<PlainTable> table,
      FileChoice files,
      Executor background,
      Supplier<ZonedDateTime> clock) {
    this.name = name;
    this.table = table;
    this.files = files;
    this.background = background;
    this.clock = clock;
    button.getStyleClass().add("tool");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.text("csv.export.help")));
    button.setAccessibleHelp(Messages.text("csv.export.help"));
    button.setOnAction(_ -> ask());
    outcome.getStyleClass().add("quiet-line");
    outcome.setWrapText(true);
    outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
  }

  /// Asks for a file and writes it.
  void ask() {
    String suggested = "%s-%s.csv".formatted(name, STAMP.format(clock.get()));
    files
        .save(button.getScene().getWindow(), Messages.text("csv.export.title"), suggested)
        .ifPresent(this::write);
  }

  private void write(Path file) {
    PlainTable shown = table.get();
    button.setDisable(true);
    say(Messages.text("csv.writing", file), false);
    background.execute(
        () -> {
          boolean written = isWritten(shown, file);
          FxThread.execute(
              () -> {
                button.setDisable(false);
                say(
                    written
                        ? Messages.text(
                            "csv.written",
                            shown.rows().size(),
                            file,
                            Formats.count(shown.rows().size()))
                        : Messages.text("csv.failed", file),
                    !written);
              });
        });
  }

  private static boolean isWritten(PlainTable shown, Path file) {
    try {
      shown.write(file);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("A table was not written to {}", file, e);
      return false;
    }
  }

  private void say(String words, boolean failed) {
    outcome.setText(words);
    outcome.pseudoClassStateChanged(FAILED, failed);
  }

  Button button() {
    return button;
  }

  /// Where the file went, or why there is none.
  Label outcome() {
    return outcome;
  }
}
