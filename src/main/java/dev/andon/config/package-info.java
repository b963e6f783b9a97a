/// Settings file, profiles and where secrets come from.
@NullMarked
package dev.andon.config;

import org.jspecify.annotations.NullMarked;
