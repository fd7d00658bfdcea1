package dev.lodestone.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Serves the page to try the API on, and the example queries it opens with. */
@Controller
final class GraphiqlController {
  private final List<Example> examples;

  /**
   * An example query.
   *
   * @param name its file name without the ending
   * @param query its text
   */
  record Example(String name, String query) {}

  GraphiqlController() throws IOException {
    this.examples = readExamples();
  }

  private static List<Example> readExamples() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:/examples/*.graphql");
    List<Example> found = new ArrayList<>();
    for (Resource file : Arrays.asList(files)) {
      String name = String.valueOf(file.getFilename()).replace(".graphql", "");
      found.add(new Example(name, file.getContentAsString(StandardCharsets.UTF_8)));
    }
    found.sort(Comparator.comparing(Example::name));
    return List.copyOf(found);
  }

  @GetMapping({"/graphiql", "/graphiql/"})
  String page() {
    return "forward:/graphiql/index.html";
  }

  @GetMapping("/graphiql/examples")
  @ResponseBody
  List<Example> examples() {
    return examples;
  }
}
