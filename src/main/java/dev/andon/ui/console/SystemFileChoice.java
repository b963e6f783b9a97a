package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The desktop's own window for files; it begins where the last file went. FX thread only.
final class SystemFileChoice implements FileChoice {

  private Optional<File> folder = Optional.empty();

  @Override
  public Optional<Path> save(Window owner, String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text("csv.kind"), "*.csv"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    chosen.map(Path::getParent).map(Path::toFile).ifPresent(parent -> folder = Optional.of(parent));
    return chosen;
  }
}
