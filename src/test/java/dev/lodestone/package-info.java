/** Tests of the whole: its structure, its start, its README. */
@NullMarked
package dev.lodestone;

import org.jspecify.annotations.NullMarked;
