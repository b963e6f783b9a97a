/// Rules, the life of an alert, and what follows from both: pure functions over snapshots.
@NullMarked
package dev.andon.alert;

import org.jspecify.annotations.NullMarked;
