/// Drop rate, budget and gates: pure functions over counts.
@NullMarked
package dev.andon.compliance;

import org.jspecify.annotations.NullMarked;
