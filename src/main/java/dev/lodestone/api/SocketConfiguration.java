package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.OpenSockets;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import reactor.core.publisher.Mono;

/**
 * WebSockets, counted, and with their token in the first message, since a browser sends no other.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {
  /** Ahead of the mapping of Spring Boot, which counts nothing. */
  private static final int ORDER = -3;

  @Bean
  HandlerMapping countedSockets(
      GraphQlWebSocketHandler handler,
      OpenSockets sockets,
      @Value("${spring.graphql.websocket.path}") String path) {
    WebSocketHttpRequestHandler counted =
        new WebSocketHttpRequestHandler(
            sockets.counting(new DocumentIdSockets(handler)), new DefaultHandshakeHandler());
    counted.setHandshakeInterceptors(
        handler
            .initWebSocketHttpRequestHandler(new DefaultHandshakeHandler())
            .getHandshakeInterceptors());
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(path, counted));
    mapping.setOrder(ORDER);
    return mapping;
  }

  /** Closes a socket (4401) whose first message brings no good token; before {@link Admission}. */
  @Bean
  @Order(0)
  WebGraphQlInterceptor socketTokens(
      Access access,
      ObjectProvider<JwtDecoder> decoders,
      ObjectProvider<JwtAuthenticationConverter> converters) {
    JwtDecoder decoder = decoders.getIfAvailable();
    if (access.isOpen() || decoder == null) {
      return (request, chain) -> chain.next(request);
    }
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    converters.ifAvailable(provider::setJwtAuthenticationConverter);
    BearerTokenAuthenticationExtractor tokens = new BearerTokenAuthenticationExtractor();
    return new AuthenticationWebSocketInterceptor(
        payload ->
            tokens
                .getAuthentication(payload)
                .switchIfEmpty(
                    Mono.error(
                        () ->
                            new AuthenticationCredentialsNotFoundException(
                                "connection_init brings no token"))),
        new ProviderManager(provider));
  }
}
