package dev.andon.ui.floor;

import dev.andon.alert.AlertKey;
import dev.andon.ui.common.ChipState;
import java.util.List;

/// What stands at the bottom of the wall.
public sealed interface BannerContent {

  /// Nothing to say: the place stays, empty.
  record Quiet() implements BannerContent {}

  /// The numbers are not current.
  ///
  /// @param word FEED LOST or LOGIN REFUSED
  /// @param reasons why; the first that fits is shown
  /// @param next when the dialer is asked again
  record FeedLost(String word, List<String> reasons, String next) implements BannerContent {

    public FeedLost {
      reasons = List.copyOf(reasons);
    }
  }

  /// The worst campaign at STOP.
  ///
  /// @param campaign its id
  /// @param more "and 2 more", or empty
  record Stop(String word, String campaign, String name, String sentence, String more)
      implements BannerContent {}

  /// The worst open alert.
  ///
  /// @param chip its word and shape
  /// @param about what it is about, for those who show names in their own way
  /// @param campaign its id; empty where it is about something else
  /// @param sentences what is the case; the first that fits is shown
  /// @param ends how many more there are, and when shelved ones return; the first that leaves room
  ///   for a sentence is shown
  record Alert(
      ChipState chip,
      AlertKey about,
      String campaign,
      String name,
      List<String> sentences,
      List<String> ends)
      implements BannerContent {

    public Alert {
      sentences = List.copyOf(sentences);
      ends = List.copyOf(ends);
    }

    /// Whether it is an exercise.
    public boolean isDrill() {
      return about.drill();
    }

    /// The same about another name.
    public Alert named(String other) {
      return new Alert(chip, about, campaign, other, sentences, ends);
    }
  }

  /// Nothing is open, but something was put away and comes back.
  ///
  /// @param messages the first that fits is shown
  record Shelved(List<String> messages) implements BannerContent {

    public Shelved {
      messages = List.copyOf(messages);
    }
  }

  /// A part of the floor that cannot be read.
  ///
  /// @param messages the first that fits is shown
  record Notice(List<String> messages) implements BannerContent {

    public Notice {
      messages = List.copyOf(messages);
    }
  }
}
