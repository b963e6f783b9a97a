/// The console: pages, tables, palette.
@NullMarked
package dev.andon.ui.console;

import org.jspecify.annotations.NullMarked;
