package dev.lodestone.graphstore;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node as the database holds it.
 *
 * @param element the database's own id
 * @param labels in alphabetical order
 * @param properties String, Long, Double, Boolean, dates and times of {@code java.time}, lists of
 *     these, or another object for what is none of them
 */
public record StoredNode(
    String element, List<String> labels, SortedMap<String, Object> properties) {
  public StoredNode {
    labels = labels.stream().sorted().toList();
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
