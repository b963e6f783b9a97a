/// Tests of the simulated dialer.
@NullMarked
package dev.andon.sim;

import org.jspecify.annotations.NullMarked;
