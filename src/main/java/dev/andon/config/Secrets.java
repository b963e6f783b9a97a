package dev.andon.config;

import dev.andon.model.Sentence;
import dev.andon.notify.Hidden;

/// Where passwords, keys and secret addresses are kept, which stand in no settings file. Any thread
/// but the FX thread.
public interface Secrets {

  /// What was found.
  sealed interface Lookup {

    /// The secret.
    record Found(Hidden secret) implements Lookup {}

    /// None of use.
    ///
    /// @param why what is missing and what to do
    record Missing(Sentence why) implements Lookup {}
  }

  /// The secret of this name: small letters, digits and hyphens.
  Lookup find(String name);
}
