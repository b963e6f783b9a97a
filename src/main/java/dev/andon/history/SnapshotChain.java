package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs snapshots: a whole one, then only the lines that have changed since the one before it, and
/// a whole one again after [#LENGTH]. Not safe to share between threads.
///
/// Each packed text is deflated with the end of the text before it as dictionary: numbers change by
/// little, names not at all.
final class SnapshotChain {

  /// The version of the encoding that is written. A reader of a later one reads it, too.
  static final int VERSION = 1;

  /// So many at most are unpacked for one moment: ten minutes of polls.
  static final int LENGTH = 20;

  /// One packed snapshot.
  ///
  /// Its place is 0 for a whole one, else how many come before it in its chain.
  static final class Link {

    private final int place;
    private final byte[] body;

    private Link(int place, byte[] body) {
      this.place = place;
      this.body = body;
    }

    int place() {
      return place;
    }

    byte[] body() {
      return body.clone();
    }
  }

  private static final int WINDOW = 32 * 1024;

  private List<String> last = List.of();
  private int next;

  /// The next link.
  Link add(FloorSnapshot snapshot) {
    List<String> lines = SnapshotWriter.lines(snapshot);
    int place = next % LENGTH;
    Link link =
        place == 0
            ? new Link(0, pack(String.join("\n", lines), List.of()))
            : new Link(place, pack(difference(last, lines), last));
    last = lines;
    next = place + 1;
    return link;
  }

  /// The next one is whole: the one before may not have been written.
  void beginAnew() {
    next = 0;
  }

  /// Unpacks the last snapshot of these.
  ///
  /// @param bodies a whole one and all that follow it, in order
  /// @throws IllegalArgumentException where they are no chain of snapshots
  static FloorSnapshot last(List<byte[]> bodies) {
    List<String> lines = List.of();
    for (byte[] body : bodies) {
      String text = unpack(body, lines);
      lines = lines.isEmpty() ? text.lines().toList() : applied(lines, text);
    }
    return SnapshotReader.read(lines);
  }

  /// Runs of lines that were there before as `=first,count`, new lines as they are: JSON never
  /// begins with that sign.
  private static String difference(List<String> before, List<String> after) {
    Map<String, Integer> known = new HashMap<>(before.size() * 2);
    for (int i = before.size() - 1; i >= 0; i--) {
      known.put(before.get(i), i);
    }
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < after.size()) {
      Integer first = known.get(after.get(i));
      if (first == null) {
        text.append(after.get(i)).append('\n');
        i++;
        continue;
      }
      int count = 1;
      while (i + count < after.size()
          && first + count < before.size()
          && after.get(i + count).equals(before.get(first + count))) {
        count++;
      }
      text.append('=').append(first).append(',').append(count).append('\n');
      i += count;
    }
    return text.toString();
  }

  private static List<String> applied(List<String> before, String difference) {
    List<String> lines = new ArrayList<>(before.size());
    for (String line : difference.lines().toList()) {
      if (line.startsWith("=")) {
        int comma = line.indexOf(',');
        int first = Integer.parseInt(line.substring(1, comma));
        int count = Integer.parseInt(line.substring(comma + 1));
        if (first + count > before.size()) {
          throw new IllegalArgumentException("no part of this chain");
        }
        lines.addAll(before.subList(first, first + count));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /// The end of a text: what is before the window is of no use.
  private static byte[] dictionary(List<String> lines) {
    int first = lines.size();
    for (int letters = 0; first > 0 && letters <= WINDOW; first--) {
      letters += lines.get(first - 1).length() + 1;
    }
    byte[] end =
        String.join("\n", lines.subList(first, lines.size())).getBytes(StandardCharsets.UTF_8);
    return end.length > WINDOW ? Arrays.copyOfRange(end, end.length - WINDOW, end.length) : end;
  }

  private static byte[] pack(String text, List<String> before) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      if (!before.isEmpty()) {
        deflater.setDictionary(dictionary(before));
      }
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static String unpack(byte[] body, List<String> before) {
    Inflater inflater = new Inflater(true);
    try {
      if (!before.isEmpty()) {
        inflater.setDictionary(dictionary(before));
      }
      inflater.setInput(body);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new IllegalArgumentException("cut off");
        }
        out.write(buffer, 0, read);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("not packed", e);
    } finally {
      inflater.end();
    }
  }
}
