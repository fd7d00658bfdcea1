package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says so where an answer was not there in time: a client that reads GraphQL is not left with a
 * page of the container. Ahead of the resolvers of Spring.
 */
final class LateAnswers implements HandlerExceptionResolver, Ordered {
  private static final String LIMIT = "maxTime";
  private static final long RETRY_SECONDS = 10;

  private final AnswerTime time;
  private final Refusals refusals;

  LateAnswers(AnswerTime time, Refusals refusals) {
    this.time = time;
    this.refusals = refusals;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!(failure instanceof AsyncRequestTimeoutException) || response.isCommitted()) {
      return null;
    }
    Refusal late =
        Refusal.busy(
            HttpStatus.SERVICE_UNAVAILABLE,
            "the answer was not there in time; ask again later",
            LIMIT,
            time.longest().toSeconds(),
            RETRY_SECONDS);
    try {
      late.write(request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    refusals.count(late.code(), late.limit());
    return new ModelAndView();
  }
}
