/// What tests of screens have in common: hands to use the program with, and screens to show it on.
@NullMarked
package dev.andon.ui;

import org.jspecify.annotations.NullMarked;
