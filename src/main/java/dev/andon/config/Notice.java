package dev.andon.config;

import java.nio.file.Path;

/// What a person must know about the file of preferences; the words are `settings.notice.*` in
/// `messages.properties`.
public sealed interface Notice {

  /// What is wrong with a file.
  enum Flaw {
    /// Cut off, no JSON, or not in UTF-8.
    DAMAGED,
    /// A newer Andon wrote it.
    NEWER,
    /// Far larger than preferences are.
    TOO_LARGE,
    /// A folder, a device, or not ours to read.
    UNREADABLE
  }

  /// The file that it is about.
  Path file();

  /// The file was of no use and has another name now; the usual preferences hold.
  record KeptAside(Flaw flaw, Path file, Path kept) implements Notice {}

  /// The file is of no use and could not be given another name. The usual preferences hold, and
  /// nothing is saved until Andon is started again.
  record LeftAlone(Flaw flaw, Path file) implements Notice {}

  /// What was changed last holds, but is not on disk.
  record NotSaved(Path file) implements Notice {}
}
