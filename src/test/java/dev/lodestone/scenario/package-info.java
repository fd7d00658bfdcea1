@NullMarked
package dev.lodestone.scenario;

import org.jspecify.annotations.NullMarked;
