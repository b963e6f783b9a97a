/// Reports from the record: drop rates of a campaign, what happened in a shift; as CSV and PDF.
@NullMarked
package dev.andon.report;

import org.jspecify.annotations.NullMarked;
