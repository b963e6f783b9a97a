/// Commands to the dialer and their read-back.
@NullMarked
package dev.andon.action;

import org.jspecify.annotations.NullMarked;
