package dev.lodestone.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which paths need which role; and nothing of what Spring Security does unasked. */
@Configuration(proxyBeanMethods = false)
class Security {
  /** Pages without data, and whether the service is well. */
  private static final String[] FOR_ALL = {
    "/",
    "/error",
    "/graphiql/**",
    "/explorer/**",
    "/cypher/analyst/**",
    "/analyst/**",
    "/browser/**",
    "/webjars/**",
    "/_static/**",
    "/actuator/health/**"
  };

  private static final Duration PREFLIGHT = Duration.ofHours(1);

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, Access access, CorsConfigurationSource crossOrigin) {
    plain(http).cors(cors -> cors.configurationSource(crossOrigin));
    if (access.isOpen()) {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
    TokenRefusals refusals = new TokenRefusals();
    return http.oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(FOR_ALL)
                    .permitAll()
                    // Its token comes in its first message: a browser can send none before.
                    .requestMatchers(OpenSockets::isAskedFor)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(atLeast(access, Role.ADMIN))
                    .anyRequest()
                    .access(atLeast(access, Role.READER)))
        .build();
  }

  private static HttpSecurity plain(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  private static AuthorizationManager<RequestAuthorizationContext> atLeast(
      Access access, Role needed) {
    return (bearer, context) ->
        new AuthorizationDecision(
            access.findRole(bearer.get()).filter(role -> role.includes(needed)).isPresent());
  }

  /** Who is let in is counted with what is refused; each filter on the way is nobody's question. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Closed, but to the pages of the origins that are set. */
  @Bean
  CorsConfigurationSource crossOrigin(AccessSettings settings) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!settings.allowedOrigins().isEmpty()) {
      CorsConfiguration allowed = new CorsConfiguration();
      allowed.setAllowedOrigins(settings.allowedOrigins());
      allowed.setAllowedMethods(
          List.of(HttpMethod.GET.name(), HttpMethod.POST.name(), HttpMethod.DELETE.name()));
      allowed.setAllowedHeaders(List.of("*"));
      allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG));
      allowed.setMaxAge(PREFLIGHT);
      source.registerCorsConfiguration("/**", allowed);
    }
    return source;
  }
}
