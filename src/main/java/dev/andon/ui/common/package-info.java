/// What all windows share: theme, fonts, drawing of states, formats.
@NullMarked
package dev.andon.ui.common;

import org.jspecify.annotations.NullMarked;
