@NullMarked
package dev.lodestone.andor;

import org.jspecify.annotations.NullMarked;
