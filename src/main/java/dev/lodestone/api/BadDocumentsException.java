package dev.lodestone.api;

import java.util.List;

/** The trusted documents are not what the schema answers, or cannot be read. */
final class BadDocumentsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  /** The problems, each with its file; the first ones are told. */
  BadDocumentsException(List<String> problems) {
    super("lodestone.documents.folder: " + told(problems));
  }

  private static String told(List<String> problems) {
    String first = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
    return problems.size() <= SHOWN
        ? first
        : first + "; and " + (problems.size() - SHOWN) + " more problems";
  }
}
