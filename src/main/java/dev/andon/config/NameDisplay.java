package dev.andon.config;

/// How much of an agent's name a person wants on the wall.
public enum NameDisplay {
  FULL,
  FIRST_NAME,
  INITIALS
}
