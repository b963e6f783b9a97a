/// Reports of records that were filled by hand.
@NullMarked
package dev.andon.report;

import org.jspecify.annotations.NullMarked;
