package dev.andon.alert;

/// One subject, and how it stands.
///
/// @param label what people call the subject
public record Finding(Subject subject, String label, Evaluation evaluation) {}
