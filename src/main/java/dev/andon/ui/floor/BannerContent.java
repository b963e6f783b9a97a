package dev.andon.ui.floor;

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

  /// A part of the floor that cannot be read.
  ///
  /// @param messages the first that fits is shown
  record Notice(List<String> messages) implements BannerContent {

    public Notice {
      messages = List.copyOf(messages);
    }
  }
}
