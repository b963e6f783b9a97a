/// A simulated dialer and its HTTP server, for the demo and the tests.
///
/// It answers as a stock VICIdial does, byte for byte in shape, and stands on a floor that lives:
/// agents, predictive dialing, queues and drops. It uses nothing else of this program, so that a
/// reader of its answers is checked against the dialer's habits and not against its own.
@NullMarked
package dev.andon.sim;

import org.jspecify.annotations.NullMarked;
