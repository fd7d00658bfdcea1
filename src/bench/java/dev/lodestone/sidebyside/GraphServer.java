package dev.lodestone.sidebyside;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.unit.DataSize;

/**
 * A database in a process of its own, so that what it costs is counted apart from what asks it.
 * Arguments: its folder, its Bolt port. Says {@code ready} once it answers.
 */
final class GraphServer {
  private GraphServer() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedNeo4j database =
        EmbeddedNeo4j.start(
            new EmbeddedSettings(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                DataSize.ofGigabytes(1),
                DataSize.ofGigabytes(1)));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
