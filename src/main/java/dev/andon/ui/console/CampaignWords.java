package dev.andon.ui.console;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.DropState;
import dev.andon.model.Campaign;
import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.StepWords;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the console's tables and cards put a campaign into words and shapes. Pure.
final class CampaignWords {

  private CampaignWords() {}

  /// The chip that says this state.
  static ChipState chip(CampaignState state) {
    return switch (state) {
      case OK -> ChipState.OK;
      case WATCH -> ChipState.WATCH;
      case STOP -> ChipState.STOP;
      case PAUSED -> ChipState.PAUSED;
      case PAUSING -> ChipState.PAUSING;
      case RESUMING -> ChipState.RESUMING;
      case STALE -> ChipState.STALE;
      case TOO_FEW -> ChipState.TOO_FEW;
      case NO_CALLS -> ChipState.NO_CALLS;
      case UNKNOWN -> ChipState.NO_COUNTS;
      case UNCONFIRMED -> ChipState.UNKNOWN;
      case CHECK -> ChipState.CHECK;
      case DRILL -> ChipState.DRILL;
    };
  }

  /// The chip of one clock alone.
  static ChipState chip(DropState state) {
    return switch (state) {
      case UNKNOWN -> ChipState.NO_COUNTS;
      case NO_CALLS -> ChipState.NO_CALLS;
      case TOO_FEW -> ChipState.TOO_FEW;
      case OK -> ChipState.OK;
      case WATCH -> ChipState.WATCH;
      case STOP -> ChipState.STOP;
    };
  }

  /// A bar of a campaign whose figures are old, or that does not dial, has no colour.
  static Bullet greyed(Bullet bullet, CampaignViewModel campaign) {
    return switch (campaign.look()) {
      case STALE -> bullet.greyed(RateLook.STALE);
      case PAUSED -> bullet.greyed(RateLook.PAUSED);
      case OK, WATCH, STOP, TOO_FEW, NO_CALLS -> bullet;
    };
  }

  /// "36 of 1 033".
  static String counts(DropFigures figures) {
    return Messages.text(
        "tile.counts", Formats.count(figures.drops()), Formats.count(figures.answers()));
  }

  /// "3 drops left", "167 clean answers to recover", "too few calls to judge".
  static String budget(DropFigures figures, DropLimit limit) {
    return switch (DropGate.judge(figures, limit)) {
      case UNKNOWN -> Messages.text("tile.no-counts");
      case NO_CALLS -> Messages.text("tile.no-calls");
      case TOO_FEW -> Messages.text("tile.too-few");
      case OK, WATCH, STOP -> {
        int toRecover = figures.answersToRecover(limit);
        int left = figures.dropsLeft(limit);
        yield toRecover > 0
            ? Messages.text("tile.recover", toRecover, Formats.count(toRecover))
            : Messages.text("tile.left", left, Formats.count(left));
      }
    };
  }

  /// "RATIO".
  static String method(Campaign campaign) {
    return Formats.oneLine(campaign.dialMethod().orElse("")).toUpperCase(Locale.ROOT);
  }

  /// "SOLARN · RATIO".
  static String idAndMethod(Campaign campaign) {
    List<String> parts = new ArrayList<>(List.of(Formats.oneLine(campaign.id())));
    if (!method(campaign).isEmpty()) {
      parts.add(method(campaign));
    }
    return String.join(" · ", parts);
  }

  /// "4.2", a dash where it is not known.
  static String level(Campaign campaign) {
    return campaign.dialLevel().isPresent()
        ? level(campaign.dialLevel().getAsDouble())
        : Formats.UNKNOWN;
  }

  /// With as many decimals as it has, at least one.
  static String level(double level) {
    return StepWords.level(level);
  }

  /// Cut between two characters as people see them.
  static String shortened(String name, int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int end = 0;
    for (int i = 0; i < most && end != BreakIterator.DONE; i++) {
      end = characters.next();
    }
    return end == BreakIterator.DONE || end >= name.length()
        ? name
        : name.substring(0, end).stripTrailing() + "…";
  }
}
