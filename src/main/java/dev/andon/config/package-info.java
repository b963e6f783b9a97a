/// Settings file and profiles, which people write; preferences, which Andon writes itself.
@NullMarked
package dev.andon.config;

import org.jspecify.annotations.NullMarked;
