package dev.andon.ui.wall;

/// Stands on the wall instead of numbers.
///
/// @param title what happened
/// @param text what it means
/// @param next what to do now
public record WallMessage(String title, String text, String next) {}
