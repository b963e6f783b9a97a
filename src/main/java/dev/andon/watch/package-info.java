/// Runs the alert engine behind the poller: rules file, record, automatic pauses, and who listens.
@NullMarked
package dev.andon.watch;

import org.jspecify.annotations.NullMarked;
