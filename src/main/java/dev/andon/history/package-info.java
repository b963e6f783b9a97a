/// What Andon remembers: the audit of commands, timed resumes and alert events, in one SQLite file.
@NullMarked
package dev.andon.history;

import org.jspecify.annotations.NullMarked;
