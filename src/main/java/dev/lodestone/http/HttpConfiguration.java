package dev.lodestone.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * What a request passes before anything answers it: the numbers are the order. Spring Security
 * stands at -100.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, AccessSettings.class})
class HttpConfiguration {
  private static final int HEADERS = Ordered.HIGHEST_PRECEDENCE;
  private static final int REFUSALS = -140;
  private static final int HOST = -130;
  private static final int RATE = -120;
  private static final int SOCKETS = 10;
  private static final int URL = 15;
  private static final int BODY = 20;
  private static final int OPERATIONS = 30;
  private static final int CLIENTS = 40;

  /** Before anything is begun that would have to be ended. */
  @Bean
  static BeanFactoryPostProcessor listening(Environment environment) {
    return beans -> {
      Listening.check(environment);
      OperationSlots.check(beans.getBean(LimitSettings.class), environment);
    };
  }

  @Bean
  Access access(AccessSettings settings, Environment environment, Clock clock) {
    return new Access(settings, !Listening.needsTokens(environment), clock);
  }

  @Bean
  OperationSlots operationSlots(LimitSettings limits) {
    return new OperationSlots(limits.maxOperations());
  }

  @Bean
  OpenSockets openSockets(LimitSettings limits) {
    return new OpenSockets(limits);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return ordered(new SecurityHeaders(), HEADERS);
  }

  @Bean
  FilterRegistrationBean<HostGuard> hostGuard(Access access) {
    return ordered(new HostGuard(access), HOST);
  }

  @Bean
  FilterRegistrationBean<ClientRates> clientRates(LimitSettings limits, Access access) {
    return ordered(new ClientRates(limits, access), RATE);
  }

  @Bean
  FilterRegistrationBean<SocketGate> socketGate(OpenSockets sockets, Access access) {
    return ordered(new SocketGate(sockets, access), SOCKETS);
  }

  @Bean
  FilterRegistrationBean<UrlLimit> urlLimit(LimitSettings limits) {
    return ordered(new UrlLimit(limits), URL);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(LimitSettings limits) {
    return ordered(new BodyLimit(limits), BODY);
  }

  @Bean
  FilterRegistrationBean<OperationGate> operationGate(OperationSlots slots) {
    return ordered(new OperationGate(slots), OPERATIONS);
  }

  @Bean
  FilterRegistrationBean<Refusals> refusalsFilter(Refusals refusals) {
    return ordered(refusals, REFUSALS);
  }

  @Bean
  Refusals refusals(MeterRegistry meters) {
    return new Refusals(meters);
  }

  @Bean
  HttpMetrics httpMetrics(OperationSlots slots, OpenSockets sockets) {
    return new HttpMetrics(slots, sockets);
  }

  @Bean
  HealthDetails healthDetails(Access access) {
    return new HealthDetails(access);
  }

  @Bean
  ClientConnections clientConnections() {
    return new ClientConnections();
  }

  @Bean
  FilterRegistrationBean<ClientWatch> clientWatch(ClientConnections connections) {
    return ordered(new ClientWatch(connections), CLIENTS);
  }

  /** Where nothing else is said; that of Tomcat is half a minute. */
  @Bean
  TomcatConnectorCustomizer answersInTime(AnswerTime time) {
    return connector -> connector.setAsyncTimeout(time.longest().toMillis());
  }

  @Bean
  LateAnswers lateAnswers(AnswerTime time, Refusals refusals) {
    return new LateAnswers(time, refusals);
  }

  /** Tomcat's own protocol, whose connections can be looked at. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections() {
    return factory -> factory.setProtocol(WatchedHttpProtocol.class.getName());
  }

  private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
