/**
 * The command line: one class for each command. A command says what came of it on standard output,
 * how far it is on standard error, and ends with one of the {@link
 * dev.lodestone.commandline.ExitCode codes} of {@code docs/command-line.md}.
 */
@NullMarked
package dev.lodestone.commandline;

import org.jspecify.annotations.NullMarked;
