/// Immutable values of the floor, as one poll of the dialer shows it.
@NullMarked
package dev.andon.model;

import org.jspecify.annotations.NullMarked;
