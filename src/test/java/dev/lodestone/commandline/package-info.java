@NullMarked
package dev.lodestone.commandline;

import org.jspecify.annotations.NullMarked;
