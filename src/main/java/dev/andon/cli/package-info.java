/// The command line.
@NullMarked
package dev.andon.cli;

import org.jspecify.annotations.NullMarked;
