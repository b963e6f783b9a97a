package dev.andon.compliance;

import java.time.Instant;

/// The counts of a campaign's day as they stood at one moment.
public record CountPoint(Instant at, DropFigures figures) {}
