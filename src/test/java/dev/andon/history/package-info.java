@NullMarked
package dev.andon.history;

import org.jspecify.annotations.NullMarked;
