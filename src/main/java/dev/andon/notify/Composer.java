package dev.andon.notify;

import dev.andon.alert.AlertKey;
import dev.andon.alert.Explanation;
import dev.andon.alert.Measure;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/// Puts messages into words. Immutable; any thread.
final class Composer {

  /// What may stand in a line that people copy into a terminal.
  private static final String PLAIN_ID = "[A-Za-z0-9_-]+";

  private static final int LONGEST = 500;

  /// One alert that there is something to say of.
  ///
  /// @param label what people call the subject
  /// @param members the campaigns of an alert of the floor
  record About(
      AlertKey key,
      Optional<Rule> rule,
      String label,
      Optional<Severity> severity,
      Optional<Measure> measure,
      List<String> members,
      Instant raisedAt) {}

  private final String dialer;
  private final NotifyPlan.Agents agents;
  private final Function<Sentence, String> words;

  /// @param dialer the dialer's address
  /// @param words says a sentence in the language of those who read it
  Composer(String dialer, NotifyPlan.Agents agents, Function<Sentence, String> words) {
    this.dialer = dialer;
    this.agents = agents;
    this.words = words;
  }

  /// What is told of an alert.
  Message alert(Message.Kind kind, About about, Instant at) {
    Phrase title =
        switch (kind) {
          case WORSE -> Phrase.TITLE_WORSE;
          case ESCALATED -> Phrase.TITLE_ESCALATED;
          case RECOVERED -> Phrase.TITLE_RECOVERED;
          case ACKNOWLEDGED -> Phrase.TITLE_ACKNOWLEDGED;
          case RAISED, PAUSED, PAUSE_WITHHELD, NOT_RECORDING, RECORDING, TEST ->
              Phrase.TITLE_RAISED;
        };
    Sentence severity = about.severity().map(it -> Phrase.of(it).with()).orElse(Sentence.plain(""));
    Sentence metric =
        about
            .rule()
            .map(rule -> Phrase.of(rule.metric()).with())
            .orElse(Sentence.plain(about.key().rule()));
    Sentence told = title.with(severity, subject(about), metric);
    boolean over = kind == Message.Kind.RECOVERED;
    return message(
        kind,
        about,
        at,
        id(kind.name(), about.key().toString(), about.severity(), about.raisedAt()),
        about.key().drill() ? Phrase.TITLE_DRILL.with(told) : told,
        text(about, over),
        over ? Optional.empty() : Optional.of(act(about)));
  }

  private Message message(
      Message.Kind kind,
      About about,
      Instant at,
      UUID id,
      Sentence title,
      Optional<Sentence> text,
      Optional<Sentence> action) {
    Subject subject = about.key().subject();
    return new Message(
        id,
        at,
        kind,
        about.key().drill(),
        about.rule().filter(rule -> !rule.sound()).isPresent(),
        about.severity(),
        dialer,
        about.key().rule(),
        about.rule().map(rule -> rule.metric().word()).orElse(""),
        subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        subject.kind() == Subject.Kind.AGENT ? agent(about).english() : subject.id(),
        subject.kind() == Subject.Kind.CAMPAIGN ? List.of(subject.id()) : about.members(),
        about.key().drill() ? Optional.empty() : about.measure().map(Composer::figures),
        Optional.of(about.raisedAt()),
        said(title),
        text.map(this::said).orElse(""),
        action.isEmpty() ? "" : clean(about.rule().map(Rule::guidance).orElse("")),
        action.map(this::said).orElse(""));
  }

  private static Message.Figures figures(Measure measure) {
    return new Message.Figures(
        measure.value(),
        measure.threshold(),
        measure.figures().map(it -> OptionalInt.of(it.drops())).orElse(OptionalInt.empty()),
        measure.figures().map(it -> OptionalInt.of(it.answers())).orElse(OptionalInt.empty()));
  }

  private static Optional<Sentence> text(About about, boolean over) {
    if (about.key().drill()) {
      return Optional.of(Phrase.DRILL.with());
    }
    if (!about.members().isEmpty()) {
      return Optional.of(
          Phrase.CAMPAIGNS.with(about.members().size(), String.join(", ", about.members())));
    }
    return about
        .rule()
        .flatMap(
            rule ->
                about
                    .measure()
                    .map(
                        found ->
                            over
                                ? Phrase.NOW.with(Explanation.value(rule.metric(), found))
                                : Phrase.NUMBERS.with(
                                    Explanation.value(rule.metric(), found),
                                    Explanation.threshold(rule.metric(), found))));
  }

  private static Sentence act(About about) {
    Subject subject = about.key().subject();
    return subject.kind() == Subject.Kind.CAMPAIGN && subject.id().matches(PLAIN_ID)
        ? Phrase.ACT_OR_PAUSE.with(subject.id())
        : Phrase.ACT.with();
  }

  private Sentence subject(About about) {
    Subject subject = about.key().subject();
    return switch (subject.kind()) {
      case FLOOR -> Phrase.FLOOR.with();
      case SERVER -> Phrase.DIALER.with();
      case CAMPAIGN, IN_GROUP -> Sentence.plain(clean(subject.id()));
      case AGENT -> agent(about);
    };
  }

  private Sentence agent(About about) {
    String user = about.key().subject().id().replaceFirst("@.*$", "");
    return switch (agents) {
      case NOBODY -> Phrase.AN_AGENT.with();
      case ID -> Sentence.plain(clean(user));
      case NAME -> Sentence.plain(clean(about.label().isBlank() ? user : about.label()));
    };
  }

  /// A rule has this campaign paused.
  Message paused(String campaign, String rule, Instant at) {
    return plain(
        Message.Kind.PAUSED,
        at,
        Optional.of(campaign),
        rule,
        Phrase.TITLE_PAUSED.with(clean(campaign)),
        Phrase.PAUSED.with(rule),
        Phrase.ACT.with());
  }

  /// A rule would have paused this campaign.
  ///
  /// @param why may be empty
  Message withheld(String campaign, String rule, String why, Instant at) {
    return plain(
        Message.Kind.PAUSE_WITHHELD,
        at,
        Optional.of(campaign),
        rule,
        Phrase.TITLE_PAUSE_WITHHELD.with(clean(campaign)),
        Sentence.plain(clean(why)),
        campaign.matches(PLAIN_ID) ? Phrase.ACT_OR_PAUSE.with(campaign) : Phrase.ACT.with());
  }

  /// The record is in trouble, or is not any more.
  Message recording(Optional<Problem> trouble, Instant at) {
    return trouble
        .map(
            why ->
                plain(
                    Message.Kind.NOT_RECORDING,
                    at,
                    Optional.empty(),
                    "",
                    Phrase.TITLE_NOT_RECORDING.with(),
                    why.what(),
                    why.remedy()))
        .orElseGet(
            () ->
                plain(
                    Message.Kind.RECORDING,
                    at,
                    Optional.empty(),
                    "",
                    Phrase.TITLE_RECORDING.with(),
                    Phrase.RECORDING.with(),
                    Sentence.plain("")));
  }

  /// To see whether messages arrive.
  Message test(Instant at) {
    return plain(
        Message.Kind.TEST,
        at,
        Optional.empty(),
        "",
        Phrase.TITLE_TEST.with(),
        Phrase.TEST.with(),
        Sentence.plain(""));
  }

  private Message plain(
      Message.Kind kind,
      Instant at,
      Optional<String> campaign,
      String rule,
      Sentence title,
      Sentence text,
      Sentence action) {
    return new Message(
        id(kind.name(), campaign.orElse("") + rule, Optional.empty(), at),
        at,
        kind,
        false,
        false,
        Optional.empty(),
        dialer,
        rule,
        "",
        campaign.isPresent() ? "campaign" : "andon",
        campaign.orElse(""),
        campaign.map(List::of).orElse(List.of()),
        Optional.empty(),
        Optional.empty(),
        said(title),
        said(text),
        "",
        said(action));
  }

  /// Not by chance: what is told again after a kill must be the same.
  private UUID id(String kind, String about, Optional<Severity> severity, Instant at) {
    return UUID.nameUUIDFromBytes(
        String.join("\n", dialer, kind, about, severity.map(Severity::word).orElse(""), at + "")
            .getBytes(StandardCharsets.UTF_8));
  }

  private String said(Sentence sentence) {
    return clean(words.apply(sentence));
  }

  /// One line of bounded length: names come from the dialer, and guidance from a file.
  static String clean(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
