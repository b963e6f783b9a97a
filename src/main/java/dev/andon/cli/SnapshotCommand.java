package dev.andon.cli;

import dev.andon.model.FloorSnapshot;
import dev.andon.poll.FeedState;
import dev.andon.ui.console.ConsoleImage;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `andon snapshot --png`: one poll as a picture of the wall or of a page of the console, without a
/// display.
@Command(
    name = "snapshot",
    description = "Draws the wall, or a page of the console, of one poll; needs no display.",
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

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description =
          "wall (default), or a page of the console: floor, campaigns, agents, queues, actions,"
              + " dialer, campaign:ID")
  private String page = "wall";

  @Option(names = "--size", paramLabel = "WxH", description = "in pixels, default 1920x1080")
  private String size = "1920x1080";

  @Override
  public int run(Parts parts) throws Exception {
    Matcher pixels = SIZE.matcher(size);
    if (!pixels.matches()) {
      throw wrong("A size is width x height in pixels, such as 1920x1080, not '" + size + "'.");
    }
    Drawing drawing = drawing(parts);
    int widthPx = Integer.parseInt(pixels.group(1));
    int heightPx = Integer.parseInt(pixels.group(2));
    if (widthPx * heightPx > MOST_PIXELS) {
      throw wrong("A picture has at most as many pixels as 5120x2880.");
    }
    Connection connection = dialer.connection(parts);
    FloorSettings floor = connection.floor();
    try (Dialer client = parts.dialer(connection)) {
      return switch (client.poll()) {
        case ApiResult.Ok<FloorSnapshot>(var snapshot) ->
            draw(
                parts,
                drawing,
                new FeedState.Live(snapshot, snapshot.takenAt().plus(connection.interval())),
                floor,
                widthPx,
                heightPx);
        case ApiResult.Failed<FloorSnapshot>(var failure) -> {
          PollCommand.tell(parts, Problems.of("poll", failure, client.address()));
          yield ExitCode.NO_ANSWER;
        }
      };
    }
  }

  /// Draws one page.
  @FunctionalInterface
  private interface Drawing {
    void draw(FeedState state, FloorSettings floor, int widthPx, int heightPx) throws IOException;
  }

  private Drawing drawing(Parts parts) {
    WallSettings settings = wall.settings();
    if (page.equals("wall")) {
      return (state, floor, widthPx, heightPx) ->
          parts.drawWall(state, floor, settings, widthPx, heightPx, png);
    }
    List<PageKey> keys = parts.consolePages();
    Place place =
        ConsoleImage.place(page, keys)
            .orElseThrow(
                () ->
                    wrong(
                        "There is no page '"
                            + page
                            + "'. There are: wall, "
                            + keys.stream().map(PageKey::key).collect(Collectors.joining(", "))
                            + (keys.contains(PageKey.CAMPAIGNS) ? ", campaign:ID." : ".")));
    return (state, floor, widthPx, heightPx) ->
        parts.drawConsole(state, floor, settings.theme(), place, widthPx, heightPx, png);
  }

  private int draw(
      Parts parts,
      Drawing drawing,
      FeedState state,
      FloorSettings floor,
      int widthPx,
      int heightPx) {
    try {
      drawing.draw(state, floor, widthPx, heightPx);
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
