@NullMarked
package dev.lodestone.chokepoint;

import org.jspecify.annotations.NullMarked;
