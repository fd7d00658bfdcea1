/** Tests of the checker; each broken package is drawn as text in the test that names it. */
@NullMarked
package dev.lodestone.datapackage;

import org.jspecify.annotations.NullMarked;
