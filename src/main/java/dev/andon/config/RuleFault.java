package dev.andon.config;

import dev.andon.model.Sentence;

/// Something wrong in a rules file, in words for people.
///
/// @param line where; 0 where it is the whole file
/// @param key which key, with the tables around it; empty where none is to blame
public record RuleFault(int line, String key, Sentence words) {}
