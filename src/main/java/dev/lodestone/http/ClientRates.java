package dev.lodestone.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each client ask so often: a bucket of tokens for each, of the clients seen last. Nothing is
 * done for a request before it is counted.
 */
final class ClientRates extends OncePerRequestFilter {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LimitSettings limits;
  private final Access access;
  private final Cache<String, Bucket> buckets;

  ClientRates(LimitSettings limits, Access access) {
    this.limits = limits;
    this.access = access;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.maxClients())
            .expireAfterAccess(REMEMBERED)
            .build();
  }

  private Bucket bucket(String client) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(limits.requestBurst())
                    .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  /** Who is on this machine may take it all anyway, unless there are roles. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return access.isOpen() && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        buckets
            .get(Clients.of(request.getRemoteAddr()), this::bucket)
            .tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      refusal(probe.getNanosToWaitForRefill()).write(request, response);
    }
  }

  private Refusal refusal(long nanos) {
    return Refusal.busy(
        HttpStatus.TOO_MANY_REQUESTS,
        "a client may ask "
            + limits.requestsPerSecond()
            + " times a second on average, and "
            + limits.requestBurst()
            + " times at once",
        "requestsPerSecond",
        limits.requestsPerSecond(),
        (nanos + NANOS - 1) / NANOS);
  }
}
