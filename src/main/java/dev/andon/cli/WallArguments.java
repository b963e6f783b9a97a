package dev.andon.cli;

import dev.andon.config.WallPreferences;
import dev.andon.ui.common.Theme;
import dev.andon.ui.wall.WallSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a wall looks: the options of every command that shows one.
final class WallArguments {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--theme",
      paramLabel = "dark|light",
      description = "default: as chosen on the screens, else dark")
  private @Nullable String theme;

  @Option(
      names = "--panel",
      paramLabel = "INCHES",
      description = "diagonal of the screen, default: as chosen on the screens, else 55")
  private @Nullable Double panelInches;

  @Option(
      names = "--distance",
      paramLabel = "METRES",
      description = "how far away the farthest reader stands, default: as chosen, else 5")
  private @Nullable Double readerMetres;

  WallSettings settings() {
    return WallSettings.DEFAULT
        .withTheme(theme().orElse(Theme.DARK))
        .withReader(
            inches(WallSettings.DEFAULT.panelInches()),
            metres(WallSettings.DEFAULT.readerMetres()));
  }

  /// What was said here, over what was chosen on the screens.
  UnaryOperator<WallPreferences> over() {
    WallSettings checked = settings();
    return chosen ->
        chosen.withReader(
            panelInches == null ? chosen.panelInches() : checked.panelInches(),
            readerMetres == null ? chosen.readerMetres() : checked.readerMetres());
  }

  private double inches(double otherwise) {
    return above(panelInches == null ? otherwise : panelInches);
  }

  private double metres(double otherwise) {
    return above(readerMetres == null ? otherwise : readerMetres);
  }

  private double above(double given) {
    if (!(given > 0)) {
      throw wrong("Panel and distance must be above zero.");
    }
    return given;
  }

  /// The colours that somebody asked for.
  Optional<Theme> theme() {
    return switch (theme == null ? "" : theme.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "dark" -> Optional.of(Theme.DARK);
      case "light" -> Optional.of(Theme.LIGHT);
      default -> throw wrong("The theme is dark or light, not '" + theme + "'.");
    };
  }

  private CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec == null ? CommandSpec.create() : spec;
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
