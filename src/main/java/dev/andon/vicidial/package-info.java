/// The wire: HTTP client, both dialects, one parser per function.
@NullMarked
package dev.andon.vicidial;

import org.jspecify.annotations.NullMarked;
