/// The program: `Main` and every constructor call, by hand.
@NullMarked
package dev.andon.app;

import org.jspecify.annotations.NullMarked;
