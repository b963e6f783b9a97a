/// Commands to the dialer, their read-back and their record.
@NullMarked
package dev.andon.action;

import org.jspecify.annotations.NullMarked;
