/// Telling people elsewhere: messages about alerts, the places that they go to, and their delivery;
/// tones, speech and notices of the desktop on this machine.
@NullMarked
package dev.andon.notify;

import org.jspecify.annotations.NullMarked;
