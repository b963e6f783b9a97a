/// What is well and what is not between this machine and a dialer, as a list of checks.
@NullMarked
package dev.andon.doctor;

import org.jspecify.annotations.NullMarked;
