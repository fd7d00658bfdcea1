package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import java.util.Arrays;

/** The gates of states and of their recipes, given out as they are asked for. */
final class States {
  private final Recipes recipes;
  private final int places;
  private final AndOrBuilder builder;
  private final int[] itemGates;
  private final int[] recipeGates;
  private final Numbers asked;
  private final Numbers slots = new Numbers(8);
  private final Numbers alternatives = new Numbers(8);

  States(Chain chain, int places, AndOrBuilder builder) {
    this.recipes = chain.recipes();
    this.places = places;
    this.builder = builder;
    this.itemGates = new int[Math.multiplyExact(chain.size(), places)];
    this.recipeGates = new int[itemGates.length];
    this.asked = new Numbers(chain.size());
    Arrays.fill(itemGates, Item.NONE);
    Arrays.fill(recipeGates, Item.NONE);
  }

  /** How many states there may be. */
  int size() {
    return itemGates.length;
  }

  /** The gate of a state, to be defined later. */
  int gate(int state) {
    if (itemGates[state] == Item.NONE) {
      itemGates[state] = builder.gateApart();
      asked.add(state);
    }
    return itemGates[state];
  }

  /** The states in the order in which they were first asked for. */
  Numbers asked() {
    return asked;
  }

  /** A gate for the recipe of an item being satisfied at a place. */
  int recipe(int item, int place) {
    int state = item * places + place;
    if (recipeGates[state] == Item.NONE) {
      slots.cut(0);
      for (int slot = recipes.firstSlot(item); slot < recipes.endSlot(item); slot++) {
        alternatives.cut(0);
        for (int at = recipes.firstAlternative(slot); at < recipes.endAlternative(slot); at++) {
          alternatives.add(gate(recipes.alternative(at) * places + place));
        }
        slots.add(builder.atLeast(recipes.needs(slot), alternatives.toArray()));
      }
      recipeGates[state] = builder.all(slots.toArray());
    }
    return recipeGates[state];
  }

  /** Gate of each state; {@link Item#NONE} where nothing asks for it. */
  int[] itemGates() {
    return itemGates;
  }

  /** Gate of the recipe of each state; {@link Item#NONE} where nothing asks for it. */
  int[] recipeGates() {
    return recipeGates;
  }
}
