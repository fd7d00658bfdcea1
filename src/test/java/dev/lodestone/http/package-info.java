@NullMarked
package dev.lodestone.http;

import org.jspecify.annotations.NullMarked;
