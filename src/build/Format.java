import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Runs google-java-format over all sources with the flags given; lists and fails on unformatted
 * files in a dry run.
 */
final class Format {
  public static void main(String[] flags) throws Exception {
    String[] arguments;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      arguments =
          Stream.concat(
                  Arrays.stream(flags),
                  files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted())
              .toArray(String[]::new);
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = new Main(out, err, System.in).format(arguments);
    if (status != 0) {
      err.println("Not formatted: run mvn -Pformat process-sources");
    }
    System.exit(status);
  }
}
