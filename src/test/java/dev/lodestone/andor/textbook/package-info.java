/** Published fault trees with published results. */
@NullMarked
package dev.lodestone.andor.textbook;

import org.jspecify.annotations.NullMarked;
