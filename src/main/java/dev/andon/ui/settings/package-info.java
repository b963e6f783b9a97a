/// The page of settings, and the editor of what each screen's wall shows.
@NullMarked
package dev.andon.ui.settings;

import org.jspecify.annotations.NullMarked;
