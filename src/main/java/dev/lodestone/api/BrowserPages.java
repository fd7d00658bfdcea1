package dev.lodestone.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The Neo4j Browser under {@code /browser}: its static files where they are on the class path, the
 * server's own Browser where {@code lodestone.browser} names one.
 */
@RestController
@Configuration(proxyBeanMethods = false)
class BrowserPages implements WebMvcConfigurer {
  private static final String FILES = "browser/";
  private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final URI database;
  private final boolean embedded;
  private final String elsewhere;
  private final boolean present = new ClassPathResource(FILES + "index.html").exists();

  BrowserPages(
      Neo4jConnectionDetails connection,
      @Value("${spring.neo4j.uri:}") String configured,
      @Value("${lodestone.browser:}") String elsewhere) {
    this.database = connection.getUri();
    this.embedded = !StringUtils.hasText(configured);
    this.elsewhere = elsewhere;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    if (present) {
      registry.addResourceHandler("/browser/**").addResourceLocations("classpath:/" + FILES);
    }
  }

  /** Opens the Browser, connected to this application's database. */
  @GetMapping("/browser")
  ResponseEntity<String> open() {
    if (StringUtils.hasText(elsewhere)) {
      return redirect(URI.create(elsewhere));
    }
    if (!present) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.TEXT_PLAIN)
          .body(
              "This build carries no Neo4j Browser. Open that of your server, usually on its port"
                  + " 7474, and set lodestone.browser to its address to be sent there from here.");
    }
    UriComponentsBuilder page =
        UriComponentsBuilder.fromPath("/browser/").queryParam("dbms", database);
    if (embedded) {
      page.queryParam("preselectAuthMethod", "NO_AUTH");
    }
    return redirect(page.build().encode().toUri());
  }

  /** The page itself, which a static file handler does not serve for a folder. */
  @GetMapping("/browser/")
  ResponseEntity<?> page() {
    return present
        ? ResponseEntity.ok()
            .contentType(MediaType.TEXT_HTML)
            .body(new ClassPathResource(FILES + "index.html"))
        : open();
  }

  /** Opens the Browser with the analysts' questions as a guide beside its editor. */
  @GetMapping("/browser/guide")
  ResponseEntity<String> guide(HttpServletRequest request) {
    return opened(request, "guide", "", "/analyst/guide.html");
  }

  /** Opens the Browser with the line in its editor that loads the style sheet of this graph. */
  @GetMapping("/browser/style")
  ResponseEntity<String> style(HttpServletRequest request) {
    return opened(request, "edit", ":style ", "/analyst/lodestone.grass");
  }

  /**
   * The Browser with a command that fetches a file of ours. It fetches from {@code localhost} and
   * its maker's site only, so elsewhere the desk is all there is.
   */
  private ResponseEntity<String> opened(
      HttpServletRequest request, String command, String before, String file) {
    if (!present
        || StringUtils.hasText(elsewhere)
        || !OWN_NAMES.contains(request.getServerName())) {
      return redirect(URI.create("/analyst/"));
    }
    String here = request.getScheme() + "://localhost:" + request.getServerPort();
    String argument = UriUtils.encode(before + here + file, StandardCharsets.UTF_8);
    return redirect(URI.create(here + "/browser#?cmd=" + command + "&arg=" + argument));
  }

  private static ResponseEntity<String> redirect(URI target) {
    return ResponseEntity.status(HttpStatus.FOUND).location(target).build();
  }
}
