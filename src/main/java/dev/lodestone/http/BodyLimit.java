package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a GraphQL request before anything else is done for it, no further than the
 * limit and no longer than the time, whether its length is announced or not; and refuses several
 * requests in one.
 */
final class BodyLimit extends OncePerRequestFilter {
  private static final int PIECE = 8 << 10;

  private final LimitSettings limits;

  BodyLimit(LimitSettings limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !GraphQlPath.isOf(request) || !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = limits.maxBodySize().toBytes();
    if (request.getContentLengthLong() > most) {
      refuse(tooLarge(), request, response);
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Optional<Refusal> refusal = read(request.getInputStream(), body, most);
    if (refusal.isPresent()) {
      refuse(refusal.get(), request, response);
    } else {
      chain.doFilter(new ReadRequest(request, body.toByteArray()), response);
    }
  }

  private Optional<Refusal> read(InputStream from, ByteArrayOutputStream to, long most)
      throws IOException {
    long deadline = System.nanoTime() + limits.maxBodyTime().toNanos();
    byte[] piece = new byte[PIECE];
    boolean begun = false;
    for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
      to.write(piece, 0, n);
      if (to.size() > most) {
        return Optional.of(tooLarge());
      }
      if (System.nanoTime() > deadline) {
        return Optional.of(tooSlow());
      }
      if (!begun && n > 0) {
        begun = true;
        if (isBatch(to.toByteArray())) {
          return Optional.of(batched());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBatch(byte[] body) {
    for (byte one : body) {
      if (!Character.isWhitespace(one)) {
        return one == '[';
      }
    }
    return false;
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge(
        "the body is larger than "
            + limits.maxBodySize().toBytes()
            + " bytes (lodestone.limits.max-body-size)",
        "maxBodySize",
        limits.maxBodySize().toBytes());
  }

  private Refusal tooSlow() {
    return new Refusal(
        HttpStatus.REQUEST_TIMEOUT,
        "TOO_LARGE",
        "the body took longer than "
            + limits.maxBodyTime().toSeconds()
            + " s to arrive (lodestone.limits.max-body-time)",
        "maxBodyTime",
        limits.maxBodyTime().toSeconds(),
        0);
  }

  private static Refusal batched() {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "BAD_DOCUMENT",
        "several operations in one request are not answered: send one JSON object for each",
        "operations",
        1,
        0);
  }

  /** What follows is not read: the connection cannot be used again. */
  private static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    refusal.write(request, response);
  }
}
