package dev.lodestone.api;

import dev.lodestone.ingest.UploadRefusedException;
import dev.lodestone.supplygraph.GraphUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors over HTTP as problem details (RFC 9457), with the codes of the GraphQL errors. What went
 * wrong inside stays in the log.
 */
@RestControllerAdvice
final class HttpErrors extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HttpErrors.class);
  private static final String RETRY_SECONDS = "10";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> forbidden(ForbiddenException forbidden) {
    return problem(HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, forbidden, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badRequest(RequestException bad) {
    HttpStatus status =
        bad.code() == ErrorCode.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    return problem(
        status,
        bad.code(),
        bad,
        Map.of("argument", bad.argument(), "value", bad.value(), "allowed", bad.allowed()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(BusyException busy) {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        ErrorCode.SERVICE_BUSY,
        busy,
        Map.of("limit", busy.limit(), "allowed", busy.allowed()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(UploadRefusedException refused) {
    Map<String, Object> limit = Map.of("limit", "upload", "allowed", refused.limit());
    return switch (refused.reason()) {
      case TOO_LARGE -> problem(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.TOO_LARGE, refused, limit);
      case TOO_SLOW -> problem(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TOO_LARGE, refused, limit);
      case NO_ROOM ->
          problem(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.SERVICE_BUSY, refused, limit);
      case BAD_PATH -> problem(HttpStatus.BAD_REQUEST, ErrorCode.BAD_ARGUMENT, refused, Map.of());
    };
  }

  /** A body that is no {@code multipart/form-data}, or has parts that no client would send. */
  @ExceptionHandler({DecodingException.class, DataBufferLimitException.class})
  ResponseEntity<ProblemDetail> unreadable(Exception malformed) {
    return problem(HttpStatus.BAD_REQUEST, ErrorCode.BAD_ARGUMENT, malformed, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(GraphUnavailableException unavailable) {
    LOG.warn("the graph is unavailable: {}", unavailable.getMessage());
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        ErrorCode.GRAPH_UNAVAILABLE,
        new IllegalStateException("the graph cannot be read now; ask again later"),
        Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stalled(SocketTimeoutException stalled) {
    return problem(
        HttpStatus.REQUEST_TIMEOUT,
        ErrorCode.TOO_LARGE,
        new IllegalStateException("the body stopped arriving", stalled),
        Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(IOException failure, HttpServletRequest request) {
    LOG.warn("{} was not answered: {}", request.getRequestURI(), failure.toString());
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        ErrorCode.INTERNAL,
        new IllegalStateException("what was sent could not be received or kept", failure),
        Map.of());
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, ErrorCode code, Exception error, Map<String, Object> details) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, String.valueOf(error.getMessage()));
    code(problem, code);
    details.forEach(problem::setProperty);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(problem);
  }

  private static void code(ProblemDetail problem, ErrorCode code) {
    problem.setProperty("code", code.name());
    problem.setProperty("retryable", code.isRetryable());
  }

  /** Gives those of Spring a code too. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      code(problem, codeOf(status));
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private static ErrorCode codeOf(HttpStatusCode status) {
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return ErrorCode.NOT_FOUND;
    }
    return status.is4xxClientError() ? ErrorCode.BAD_ARGUMENT : ErrorCode.INTERNAL;
  }
}
