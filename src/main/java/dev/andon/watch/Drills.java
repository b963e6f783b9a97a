package dev.andon.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.andon.alert.Floor;
import dev.andon.alert.Input;
import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Refusal;
import dev.andon.alert.Rule;
import dev.andon.alert.Rules;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.Agent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder through which `andon alert drill` reaches each Andon that runs for the same user: a
/// file for the wish, and one beside it for each answer. One thread.
///
/// Who may write into the folder may ask for drills, and nobody else: no port is opened for it.
public final class Drills {

  /// A wish for a drill.
  ///
  /// @param subject id of a campaign, agent or in-group; absent for whichever comes first
  /// @param severity absent for the rule's worst
  public record Wish(
      UUID id,
      Instant at,
      String rule,
      Optional<String> subject,
      Optional<Severity> severity,
      String who) {}

  /// What a running Andon says to it.
  ///
  /// @param raised whether there is a drill now
  /// @param words which, or why not
  public record Answer(boolean raised, String words) {}

  /// A wish that nobody took so long was asked by somebody who is gone.
  public static final Duration HOLDS = Duration.ofMinutes(1);

  private static final String WISH = ".drill";
  private static final String ANSWER = ".answer";

  private static final Logger LOG = LoggerFactory.getLogger(Drills.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Optional<Path> folder;
  private final Set<UUID> answered = new HashSet<>();

  private Drills(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Nobody can ask.
  public static Drills none() {
    return new Drills(Optional.empty());
  }

  /// Those of the folder for data.
  public static Drills in(Path dataFolder) {
    return new Drills(Optional.of(dataFolder.resolve("drills")));
  }

  /// Asks whoever runs here.
  public void ask(Wish wish) throws IOException {
    Path asked = folder.orElseThrow();
    Files.createDirectories(asked);
    ObjectNode node = MAPPER.createObjectNode();
    node.put("at", wish.at().toString());
    node.put("rule", wish.rule());
    wish.subject().ifPresent(subject -> node.put("subject", subject));
    wish.severity().ifPresent(severity -> node.put("severity", severity.word()));
    node.put("who", wish.who());
    write(asked.resolve(wish.id() + WISH), node);
  }

  private static void write(Path file, ObjectNode node) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(whole, node.toString());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The answers so far, one of each Andon that runs here.
  public List<Answer> answers(UUID wish) throws IOException {
    return files(ANSWER).stream()
        .filter(file -> name(file).startsWith(wish.toString()))
        .map(Drills::read)
        .flatMap(Optional::stream)
        .map(node -> new Answer(node.path("raised").asBoolean(), node.path("words").asText()))
        .toList();
  }

  /// Takes the wish and its answers away.
  public void forget(UUID wish) throws IOException {
    for (Path file : files("")) {
      if (name(file).startsWith(wish.toString())) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Carries out what is asked for, and says what came of it.
  void answer(
      Rules rules, Optional<Floor> floor, Instant now, Function<Input, List<Refusal>> perform) {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return;
    }
    try {
      for (Path file : files(WISH)) {
        Optional<Wish> wish = read(file).flatMap(node -> wish(file, node));
        if (wish.isPresent()
            && Duration.between(wish.get().at(), now).abs().compareTo(HOLDS) < 0
            && answered.add(wish.get().id())) {
          answer(file, drill(rules, floor, now, wish.get(), perform));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The folder of drills cannot be read", e);
    }
  }

  private static Answer drill(
      Rules rules,
      Optional<Floor> floor,
      Instant now,
      Wish wish,
      Function<Input, List<Refusal>> perform) {
    Optional<Rule> rule = rules.rule(wish.rule());
    if (rule.isEmpty()) {
      return new Answer(false, Refusal.Why.NO_SUCH_RULE.words().english());
    }
    Subject subject = subject(rule.get(), floor, wish.subject());
    Severity severity =
        wish.severity()
            .orElseGet(
                () ->
                    rule.get().levels().stream()
                        .map(Level::severity)
                        .max(Severity::compareTo)
                        .orElse(Severity.WARNING));
    List<Refusal> refused =
        perform.apply(new Input.Drill(now, wish.rule(), subject, severity, wish.who()));
    return refused.isEmpty()
        ? new Answer(true, "DRILL " + severity.word() + " " + wish.rule() + " " + subject.id())
        : new Answer(false, refused.getFirst().why().words().english());
  }

  /// What was named, else the first there is.
  static Subject subject(Rule rule, Optional<Floor> floor, Optional<String> named) {
    Metric metric = rule.metric();
    if (metric.isOfAgents()) {
      return floor
          .flatMap(it -> it.snapshot().agents())
          .flatMap(
              agents ->
                  agents.stream()
                      .filter(agent -> named.isEmpty() || agent.user().equals(named.get()))
                      .findFirst())
          .map(Agent::key)
          .map(Subject::agent)
          .orElseGet(() -> new Subject(Subject.Kind.AGENT, named.orElse("1001")));
    }
    if (!metric.isOfCampaigns()) {
      return Subject.server(
          named.or(() -> floor.map(it -> it.snapshot().server().url())).orElse(""));
    }
    if (metric == Metric.CALLS_WAITING
        && floor.isPresent()
        && named.isPresent()
        && floor.get().snapshot().queues().stream().anyMatch(q -> q.id().equals(named.get()))) {
      return Subject.inGroup(named.get());
    }
    return Subject.campaign(named.or(() -> floor.flatMap(Drills::firstCampaign)).orElse("ANY"));
  }

  private static Optional<String> firstCampaign(Floor floor) {
    return floor.snapshot().campaigns().stream().map(campaign -> campaign.id()).findFirst();
  }

  private static void answer(Path wish, Answer answer) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("raised", answer.raised());
    node.put("words", answer.words());
    String id = name(wish).substring(0, name(wish).length() - WISH.length());
    write(wish.resolveSibling(id + "." + ProcessHandle.current().pid() + ANSWER), node);
  }

  private List<Path> files(String ending) throws IOException {
    Path asked = folder.orElseThrow();
    if (!Files.isDirectory(asked)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(asked)) {
      return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Optional<JsonNode> read(Path file) {
    try {
      @Nullable JsonNode node = MAPPER.readTree(Files.readString(file));
      return Optional.ofNullable(node);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<Wish> wish(Path file, JsonNode node) {
    try {
      return Optional.of(
          new Wish(
              UUID.fromString(name(file).substring(0, name(file).length() - WISH.length())),
              Instant.parse(node.path("at").asText()),
              node.path("rule").asText(),
              Optional.ofNullable(node.path("subject").textValue()),
              Arrays.stream(Severity.values())
                  .filter(severity -> severity.word().equals(node.path("severity").asText()))
                  .findFirst(),
              node.path("who").asText()));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
