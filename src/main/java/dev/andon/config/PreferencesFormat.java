package dev.andon.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.notify.LocalSettings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Preferences as JSON and back. JSON, because it ends with a brace: a TOML file that is cut off at
/// the end of a line is a good file with less in it, and would be taken for what people want.
///
/// Unknown fields are passed over. A single value that makes no sense gives way to the usual one,
/// an entry of a list that makes no sense is left out.
final class PreferencesFormat {

  /// What a file turned out to be.
  sealed interface Reading {
    record Good(Preferences preferences) implements Reading {}

    record Bad(Notice.Flaw flaw) implements Reading {}
  }

  private static final int VERSION = 1;
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PreferencesFormat() {}

  static Reading read(byte[] bytes) {
    JsonNode root;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Some editors begin a file so.
      root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException | JacksonException _) {
      return new Reading.Bad(Notice.Flaw.DAMAGED);
    }
    if (!root.isObject()) {
      return new Reading.Bad(Notice.Flaw.DAMAGED);
    }
    if (number(root, "version", VERSION) > VERSION) {
      return new Reading.Bad(Notice.Flaw.NEWER);
    }
    return new Reading.Good(
        new Preferences(
            appearance(root.path("appearance")),
            wall(root.path("wall")),
            console(root.path("console")),
            local(root.path("notifications"))));
  }

  static byte[] write(Preferences preferences) {
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    write(preferences.appearance(), root.putObject("appearance"));
    write(preferences.wall(), root.putObject("wall"));
    write(preferences.console(), root.putObject("console"));
    LocalSettings local = preferences.local();
    root.putObject("notifications")
        .put("tone", local.tone())
        .put("volume", local.volumePercent())
        .put("speech", local.speech())
        .put("desktop", local.desktop());
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree that is no JSON", e);
    }
  }

  private static LocalSettings local(JsonNode node) {
    LocalSettings usual = LocalSettings.DEFAULT;
    return new LocalSettings(
        node.path("tone").asBoolean(usual.tone()),
        (int) Math.clamp(number(node, "volume", (double) usual.volumePercent()), 0, 100),
        node.path("speech").asBoolean(usual.speech()),
        node.path("desktop").asBoolean(usual.desktop()));
  }

  private static Appearance appearance(JsonNode node) {
    Appearance usual = Appearance.DEFAULT;
    Appearance read =
        new Appearance(
            choice(node, "theme", ThemeChoice.values(), usual.theme()),
            number(node, "text-scale", usual.textScale()),
            Optional.empty());
    return sound(() -> read.withLanguage(text(node, "language"))).orElse(read);
  }

  private static void write(Appearance appearance, ObjectNode node) {
    node.put("theme", word(appearance.theme())).put("text-scale", appearance.textScale());
    appearance.language().ifPresent(tag -> node.put("language", tag));
  }

  private static WallPreferences wall(JsonNode node) {
    WallPreferences usual = WallPreferences.DEFAULT;
    return new WallPreferences(
        number(node, "panel-inches", usual.panelInches()),
        number(node, "reader-metres", usual.readerMetres()),
        Duration.ofSeconds(
            (long) number(node, "page-seconds", (double) usual.pageTime().toSeconds())),
        choice(node, "names", NameDisplay.values(), usual.names()),
        text(node, "pin").flatMap(PinHash::parse),
        list(node.path("screens"), PreferencesFormat::screen),
        goal(node.path("goal")));
  }

  private static void write(WallPreferences wall, ObjectNode node) {
    node.put("panel-inches", wall.panelInches())
        .put("reader-metres", wall.readerMetres())
        .put("page-seconds", wall.pageTime().toSeconds())
        .put("names", word(wall.names()));
    wall.pin().ifPresent(pin -> node.put("pin", pin.stored()));
    ArrayNode screens = node.putArray("screens");
    for (WallScreen screen : wall.screens()) {
      ArrayNode pages =
          screens
              .addObject()
              .put("screen", screen.screen())
              .put("shown", screen.shown())
              .putArray("pages");
      screen.pages().forEach(page -> write(page, pages.addObject()));
    }
    wall.goal().ifPresent(goal -> write(goal, node.putObject("goal")));
  }

  private static Optional<WallScreen> screen(JsonNode node) {
    return text(node, "screen")
        .flatMap(
            key ->
                sound(
                    () ->
                        new WallScreen(
                            key,
                            flag(node, "shown"),
                            list(node.path("pages"), PreferencesFormat::page))));
  }

  private static Optional<WallPage> page(JsonNode node) {
    return switch (text(node, "page").orElse("")) {
      case "campaigns" ->
          texts(node.path("ids")).flatMap(ids -> sound(() -> new WallPage.Campaigns(ids)));
      case "attention" -> Optional.of(new WallPage.Attention());
      case "goals" -> Optional.of(new WallPage.Goals());
      default -> Optional.empty();
    };
  }

  private static void write(WallPage page, ObjectNode node) {
    switch (page) {
      case WallPage.Campaigns(var ids) -> {
        ArrayNode array = node.put("page", "campaigns").putArray("ids");
        ids.forEach(array::add);
      }
      case WallPage.Attention() -> node.put("page", "attention");
      case WallPage.Goals() -> node.put("page", "goals");
    }
  }

  private static Optional<Goal> goal(JsonNode node) {
    return sound(
        () ->
            new Goal(
                text(node, "title").orElse(""),
                texts(node.path("statuses")).orElse(List.of()),
                node.path("target").intValue(),
                LocalTime.parse(text(node, "by-time").orElse(""), TO_THE_MINUTE)));
  }

  private static void write(Goal goal, ObjectNode node) {
    ArrayNode statuses = node.put("title", goal.title()).putArray("statuses");
    goal.statuses().forEach(statuses::add);
    node.put("target", goal.target()).put("by-time", TO_THE_MINUTE.format(goal.byTime()));
  }

  private static ConsolePreferences console(JsonNode node) {
    Map<String, TableLayout> tables = new HashMap<>();
    node.path("tables").properties().forEach(e -> tables.put(e.getKey(), table(e.getValue())));
    Map<String, String> filters = new HashMap<>();
    for (Map.Entry<String, JsonNode> filter : node.path("filters").properties()) {
      filters.put(filter.getKey(), filter.getValue().asText(""));
    }
    return new ConsolePreferences(
        window(node.path("window")),
        text(node, "page")
            .filter(page -> !page.isBlank())
            .orElse(ConsolePreferences.DEFAULT.page()),
        tables,
        filters);
  }

  private static void write(ConsolePreferences console, ObjectNode node) {
    console.window().ifPresent(window -> write(window, node.putObject("window")));
    node.put("page", console.page());
    // Sorted, so that a person who compares two files sees what changed.
    ObjectNode tables = node.putObject("tables");
    new TreeMap<>(console.tables()).forEach((key, table) -> write(table, tables.putObject(key)));
    ObjectNode filters = node.putObject("filters");
    new TreeMap<>(console.filters()).forEach(filters::put);
  }

  private static Optional<WindowPlace> window(JsonNode node) {
    return sound(
        () ->
            new WindowPlace(
                number(node, "x", Double.NaN),
                number(node, "y", Double.NaN),
                number(node, "width", Double.NaN),
                number(node, "height", Double.NaN),
                flag(node, "maximised"),
                text(node, "screen").orElse("")));
  }

  private static void write(WindowPlace window, ObjectNode node) {
    node.put("x", window.x())
        .put("y", window.y())
        .put("width", window.width())
        .put("height", window.height())
        .put("maximised", window.maximised())
        .put("screen", window.screen());
  }

  private static TableLayout table(JsonNode node) {
    return new TableLayout(
        list(
            node.path("columns"),
            column ->
                sound(
                    () ->
                        new ColumnLayout(
                            text(column, "id").orElse(""),
                            number(column, "width", Double.NaN),
                            flag(column, "shown")))),
        list(
            node.path("sort"),
            key ->
                sound(() -> new SortKey(text(key, "column").orElse(""), flag(key, "descending")))));
  }

  private static void write(TableLayout table, ObjectNode node) {
    ArrayNode columns = node.putArray("columns");
    for (ColumnLayout column : table.columns()) {
      columns
          .addObject()
          .put("id", column.id())
          .put("width", column.width())
          .put("shown", column.shown());
    }
    ArrayNode sort = node.putArray("sort");
    for (SortKey key : table.sort()) {
      sort.addObject().put("column", key.column()).put("descending", key.descending());
    }
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.path(key).textValue());
  }

  private static double number(JsonNode node, String key, double usual) {
    JsonNode value = node.path(key);
    return value.isNumber() ? value.doubleValue() : usual;
  }

  private static boolean flag(JsonNode node, String key) {
    return node.path(key).booleanValue();
  }

  private static <E extends Enum<E>> E choice(JsonNode node, String key, E[] all, E usual) {
    String word = node.path(key).asText("");
    for (E one : all) {
      if (word(one).equals(word)) {
        return one;
      }
    }
    return usual;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, Optional<T>> element) {
    List<T> list = new ArrayList<>();
    if (array.isArray()) {
      array.forEach(node -> element.apply(node).ifPresent(list::add));
    }
    return list;
  }

  /// All of them or none: a list of campaigns that lost its ids would show them all.
  private static Optional<List<String>> texts(JsonNode array) {
    List<String> texts = list(array, node -> Optional.ofNullable(node.textValue()));
    return array.isArray() && texts.size() == array.size() ? Optional.of(texts) : Optional.empty();
  }

  /// The value, unless its type refuses these parts.
  private static <T> Optional<T> sound(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
