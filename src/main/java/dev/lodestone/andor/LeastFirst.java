package dev.lodestone.andor;

import java.util.Arrays;

/**
 * Plain numbers, the least of which comes first; a binary heap (Williams, "Algorithm 232:
 * Heapsort", 1964). Cost: log n for each number added or taken.
 */
final class LeastFirst {
  private long[] heap = new long[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long number) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, Math.multiplyExact(size, 2));
    }
    int at = size++;
    while (at > 0 && heap[(at - 1) >>> 1] > number) {
      heap[at] = heap[(at - 1) >>> 1];
      at = (at - 1) >>> 1;
    }
    heap[at] = number;
  }

  /** Takes the least; not to be called when there is none. */
  long take() {
    long least = heap[0];
    long last = heap[--size];
    int at = 0;
    for (int child = lesser(1); child < size && heap[child] < last; child = lesser(2 * at + 1)) {
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return least;
  }

  /** A child or its neighbour, whichever holds less. */
  private int lesser(int child) {
    return child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
  }
}
