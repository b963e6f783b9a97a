/// The wall: pages, tiles, strip and their view models.
@NullMarked
package dev.andon.ui.wall;

import org.jspecify.annotations.NullMarked;
