package dev.andon.vicidial;

import java.nio.file.Path;

/// Which certificates to trust on HTTPS. Dialers often have one that they signed themselves.
public sealed interface Trust {

  /// Those of the Java runtime.
  record KnownAuthorities() implements Trust {}

  /// Those in this PEM file, and those of the Java runtime.
  record CaFile(Path file) implements Trust {}

  /// Exactly this one, whatever name it carries.
  ///
  /// @param sha256 SHA-256 of the certificate in hex, with or without colons
  record Pinned(String sha256) implements Trust {}
}
