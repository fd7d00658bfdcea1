package dev.lodestone.procedures;

import dev.lodestone.snapshot.Reads;
import dev.lodestone.snapshot.Row;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.TerminationGuard;

/** Runs statements in a transaction of the database, and stops when the call is to stop. */
final class TransactionReads implements Reads {
  private static final int ROWS_BETWEEN_CHECKS = 1_000;

  private final Transaction transaction;
  private final TerminationGuard guard;

  TransactionReads(Transaction transaction, TerminationGuard guard) {
    this.transaction = transaction;
    this.guard = guard;
  }

  @Override
  public void stream(String statement, Map<String, Object> parameters, Consumer<Row> row) {
    guard.check();
    try (Result rows = transaction.execute(CypherText.get(statement), parameters)) {
      for (long read = 1; rows.hasNext(); read++) {
        Map<String, Object> columns = rows.next();
        row.accept(column -> listed(columns.get(column)));
        if (read % ROWS_BETWEEN_CHECKS == 0) {
          guard.check();
        }
      }
    }
  }

  /** A list property is an array inside the database, and a list outside. */
  private static @Nullable Object listed(@Nullable Object value) {
    return value == null || !value.getClass().isArray()
        ? value
        : IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)).toList();
  }
}
