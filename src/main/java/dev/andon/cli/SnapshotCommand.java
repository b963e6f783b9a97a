package dev.andon.cli;

import dev.andon.model.FloorSnapshot;
import dev.andon.poll.FeedState;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `andon snapshot --png`: one poll as a picture of the wall, without a display.
@Command(
    name = "snapshot",
    description = "Draws the wall of one poll into a PNG file; needs no display.",
    mixinStandardHelpOptions = true)
final class SnapshotCommand implements AndonCommand {

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})");

  /// More do not fit into the memory that the program may take.
  private static final int MOST_PIXELS = 5120 * 2880;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final DialerArguments dialer = new DialerArguments();
  @Mixin private final WallArguments wall = new WallArguments();

  @Option(names = "--png", paramLabel = "FILE", required = true, description = "the picture")
  private Path png = Path.of("andon.png");

  @Option(names = "--page", paramLabel = "wall", description = "which page, default wall")
  private String page = "wall";

  @Option(names = "--size", paramLabel = "WxH", description = "in pixels, default 1920x1080")
  private String size = "1920x1080";

  @Override
  public int run(Parts parts) throws Exception {
    Matcher pixels = SIZE.matcher(size);
    if (!pixels.matches()) {
      throw wrong("A size is width x height in pixels, such as 1920x1080, not '" + size + "'.");
    }
    if (!page.equals("wall")) {
      throw wrong("There is no page '" + page + "'. There is: wall");
    }
    int widthPx = Integer.parseInt(pixels.group(1));
    int heightPx = Integer.parseInt(pixels.group(2));
    if (widthPx * heightPx > MOST_PIXELS) {
      throw wrong("A picture has at most as many pixels as 5120x2880.");
    }
    Connection connection = dialer.connection(parts);
    WallSettings settings = wall.settings();
    try (Dialer client = parts.dialer(connection)) {
      return switch (client.poll()) {
        case ApiResult.Ok<FloorSnapshot>(var snapshot) -> {
          yield draw(
              parts,
              new FeedState.Live(snapshot, snapshot.takenAt().plus(connection.interval())),
              connection.floor(),
              settings,
              widthPx,
              heightPx);
        }
        case ApiResult.Failed<FloorSnapshot>(var failure) -> {
          PollCommand.tell(parts, Problems.of("poll", failure, client.address()));
          yield ExitCode.NO_ANSWER;
        }
      };
    }
  }

  private int draw(
      Parts parts,
      FeedState state,
      FloorSettings floor,
      WallSettings settings,
      int widthPx,
      int heightPx) {
    try {
      parts.drawWall(state, floor, settings, widthPx, heightPx, png);
      return ExitCode.FINE;
    } catch (IOException _) {
      parts.errors().println("The picture " + png + " cannot be written.");
      return ExitCode.NO;
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec == null ? CommandSpec.create() : spec;
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
