package dev.lodestone.chokepoint;

import java.util.Arrays;

/** A growing column of plain numbers. Not safe for use by several threads while it grows. */
final class Numbers {
  private int[] numbers;
  private int size;

  Numbers(int expected) {
    this.numbers = new int[Math.max(8, expected)];
  }

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  void set(int index, int number) {
    numbers[index] = number;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.addExact(size, size >> 1));
    }
    numbers[size++] = number;
  }

  /** Takes back all but the first. */
  void cut(int newSize) {
    size = newSize;
  }

  boolean isSameAs(Numbers other) {
    return Arrays.equals(numbers, 0, size, other.numbers, 0, other.size);
  }

  /** The numbers so far. */
  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** The numbers from an index on. */
  int[] toArray(int from) {
    return Arrays.copyOfRange(numbers, from, size);
  }
}
