/// The poller of one dialer, its back-off and the state of its feed.
@NullMarked
package dev.andon.poll;

import org.jspecify.annotations.NullMarked;
