/**
 * Translates the supply graph and a question into AND/OR logic, has it solved, ranks what comes
 * back and explains it in the words of fault-tree analysis (IEC 61025). Pure: structure in, answer
 * out.
 */
@NullMarked
package dev.lodestone.chokepoint;

import org.jspecify.annotations.NullMarked;
