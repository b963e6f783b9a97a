/// The floor in words and tiles: what every window says of it, whoever looks.
@NullMarked
package dev.andon.ui.floor;

import org.jspecify.annotations.NullMarked;
