package dev.andon.history;

import java.util.Optional;

/// A campaign that the record knows.
///
/// @param name what the dialer called it last; absent where it never told
public record KeptCampaign(String id, Optional<String> name) {}
