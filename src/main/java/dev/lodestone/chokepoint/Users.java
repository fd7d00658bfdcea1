package dev.lodestone.chokepoint;

/** Which items of a chain have an item in their recipe: its recipes turned round. */
final class Users {
  private final int[] starts;
  private final int[] users;

  Users(Chain chain) {
    Recipes recipes = chain.recipes();
    int size = chain.size();
    starts = new int[size + 1];
    int end = recipes.firstAlternative(recipes.firstSlot(size));
    for (int at = 0; at < end; at++) {
      starts[recipes.alternative(at) + 1]++;
    }
    for (int item = 0; item < size; item++) {
      starts[item + 1] += starts[item];
    }
    users = new int[end];
    int[] next = starts.clone();
    for (int item = 0; item < size; item++) {
      int last = recipes.firstAlternative(recipes.endSlot(item));
      for (int at = recipes.firstAlternative(recipes.firstSlot(item)); at < last; at++) {
        users[next[recipes.alternative(at)]++] = item;
      }
    }
  }

  /** Position of the first user of an item. */
  int first(int item) {
    return starts[item];
  }

  int end(int item) {
    return starts[item + 1];
  }

  /** Index of the user at a position. */
  int user(int position) {
    return users[position];
  }
}
