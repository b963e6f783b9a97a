package dev.andon.ui.console;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The table of campaigns without its looks: which rows, in which order, and what they come to.
/// Pure functions of the campaigns as they are.
final class CampaignsViewModel {

  /// Which campaigns somebody wants to see.
  enum Filter {
    ALL,
    NEEDS_ACTION,
    DIALING,
    PAUSED;

    boolean shows(CampaignViewModel campaign) {
      return switch (this) {
        case ALL -> true;
        case NEEDS_ACTION -> needsAction(campaign);
        case DIALING ->
            campaign.isListed() && !campaign.isPaused() && campaign.campaign().active().isPresent();
        case PAUSED -> campaign.isListed() && campaign.isPaused();
      };
    }

    /// Name in messages.
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// "Needs action 2".
    String words(List<CampaignViewModel> campaigns) {
      return words(Formats.count(campaigns.stream().filter(this::shows).count()));
    }

    /// "Needs action –", while there are no numbers.
    String unknown() {
      return words(Formats.UNKNOWN);
    }

    private String words(String number) {
      return Messages.text("campaigns.filter." + key(), number);
    }
  }

  /// The day's sums over all campaigns.
  ///
  /// @param name "Floor, 6 campaigns"
  /// @param agents absent where no campaign tells its agents
  /// @param counts "113 of 4 749"
  /// @param rate pooled, with its sign; a dash where there is none
  record Totals(
      String name,
      Optional<AgentCounts> agents,
      String waiting,
      String calls,
      String counts,
      String rate) {}

  /// The worst first, then the smallest budget, then by name.
  static final Comparator<CampaignViewModel> USUAL_ORDER =
      Comparator.comparing((CampaignViewModel campaign) -> !campaign.isListed())
          .thenComparingInt(CampaignsViewModel::rank)
          .thenComparing(
              campaign -> budgetNumber(campaign).orElse(Integer.MAX_VALUE), Integer::compare)
          .thenComparing(campaign -> campaign.content().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(CampaignViewModel::id);

  private CampaignsViewModel() {}

  /// What is known below a cover of old figures.
  private static CampaignState lastKnown(CampaignViewModel campaign) {
    if (campaign.state() != CampaignState.STALE) {
      return campaign.state();
    }
    return campaign.isPaused() ? CampaignState.PAUSED : campaign.judgement().state();
  }

  /// Old figures keep their place, so that a lost feed does not turn the table upside down.
  static int rank(CampaignViewModel campaign) {
    return switch (lastKnown(campaign)) {
      case STOP -> 0;
      case UNCONFIRMED -> 1;
      case WATCH -> 2;
      case CHECK -> 3;
      case PAUSING, RESUMING, DRILL -> 4;
      case PAUSED -> 5;
      case OK -> 6;
      case TOO_FEW -> 7;
      case NO_CALLS -> 8;
      case UNKNOWN, STALE -> 9;
    };
  }

  static boolean needsAction(CampaignViewModel campaign) {
    return campaign.isListed()
        && switch (lastKnown(campaign)) {
          case STOP, WATCH, CHECK, UNCONFIRMED -> true;
          case OK, PAUSED, PAUSING, RESUMING, STALE, TOO_FEW, NO_CALLS, UNKNOWN, DRILL -> false;
        };
  }

  /// Whether the name or the id holds this text.
  static boolean matches(CampaignViewModel campaign, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return campaign.content().name().toLowerCase(Locale.ROOT).contains(wanted)
        || campaign.id().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// Drops left, or the clean answers to recover below zero; absent while nothing is judged.
  static Optional<Integer> budgetNumber(CampaignViewModel campaign) {
    return switch (campaign.judgement().state()) {
      case TOO_FEW, NO_CALLS, UNKNOWN -> Optional.empty();
      case OK, WATCH, STOP, CHECK, PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL ->
          campaign
              .judgement()
              .figures()
              .map(
                  figures -> {
                    int recover = figures.answersToRecover(campaign.limit());
                    return recover > 0 ? -recover : figures.dropsLeft(campaign.limit());
                  });
    };
  }

  /// "167 clean to recover", "3 drops left", "too few calls".
  static String budget(CampaignViewModel campaign) {
    Optional<Integer> number = budgetNumber(campaign);
    if (number.isPresent()) {
      int budget = number.get();
      return budget < 0
          ? Messages.text("tile.recover.short", Formats.count(-budget))
          : Messages.text("campaigns.left", budget, Formats.count(budget));
    }
    return switch (campaign.judgement().state()) {
      case TOO_FEW -> Messages.text("campaigns.too-few");
      case NO_CALLS -> Messages.text("tile.no-calls");
      case UNKNOWN, OK, WATCH, STOP, CHECK, PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL ->
          Messages.text("campaigns.no-counts");
    };
  }

  /// The day's rate in percent; absent where there are too few answers for one.
  static Optional<Double> percent(CampaignViewModel campaign) {
    return switch (campaign.judgement().state()) {
      case TOO_FEW, NO_CALLS -> Optional.empty();
      case UNKNOWN ->
          campaign.judgement().percentServer().isPresent()
              ? Optional.of(campaign.judgement().percentServer().getAsDouble())
              : Optional.empty();
      case OK, WATCH, STOP, CHECK, PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL ->
          campaign
              .judgement()
              .figures()
              .filter(figures -> figures.answers() > 0)
              .map(figures -> 100.0 * figures.drops() / figures.answers());
    };
  }

  /// The same in words, with its sign; a dash where there is none.
  static String percentWords(CampaignViewModel campaign) {
    Optional<DropFigures> figures = campaign.judgement().figures();
    return percent(campaign)
        .map(
            percent ->
                Formats.withSign(
                    figures
                        .map(counts -> Formats.percent(counts, campaign.limit()))
                        .orElseGet(() -> Formats.percent(percent, campaign.limit()))))
        .orElse(Formats.UNKNOWN);
  }

  /// Sums over those that are still listed; percentages are never averaged.
  static Totals totals(List<CampaignViewModel> all) {
    List<CampaignViewModel> listed = all.stream().filter(CampaignViewModel::isListed).toList();
    List<Campaign> campaigns = listed.stream().map(CampaignViewModel::campaign).toList();
    Optional<DropFigures> pooled =
        listed.stream()
            .flatMap(campaign -> campaign.judgement().figures().stream())
            .reduce(DropFigures::plus);
    DropLimit limit =
        listed.stream().findFirst().map(CampaignViewModel::limit).orElse(DropLimit.DEFAULT);
    String rate = pooled.map(counts -> Formats.percent(counts, limit)).orElse(Formats.UNKNOWN);
    return new Totals(
        Messages.text("campaigns.floor", listed.size(), Formats.count(listed.size())),
        campaigns.stream().flatMap(each -> each.agents().stream()).reduce(AgentCounts::plus),
        sum(campaigns, each -> each.live().map(LiveCalls::waiting)),
        sum(
            campaigns,
            each -> each.calls().map(CallCounts::calls).flatMap(CampaignsViewModel::box)),
        pooled.map(CampaignWords::counts).orElse(Formats.UNKNOWN),
        rate.equals(Formats.UNKNOWN) ? rate : Formats.withSign(rate));
  }

  static Optional<Integer> box(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /// A sum that lacks some campaigns says so: it is at least that much.
  private static String sum(List<Campaign> campaigns, Function<Campaign, Optional<Integer>> part) {
    List<Integer> known = campaigns.stream().flatMap(each -> part.apply(each).stream()).toList();
    if (known.isEmpty()) {
      return Formats.UNKNOWN;
    }
    String sum = Formats.count(known.stream().mapToLong(Integer::longValue).sum());
    return known.size() == campaigns.size() ? sum : Messages.text("at-least", sum);
  }
}
