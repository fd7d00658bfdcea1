package dev.lodestone.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whether the service is well is told to all; the components and their details to those who may see
 * how it is run: everybody where it is open, admins elsewhere.
 */
final class HealthDetails implements HealthEndpointGroupsPostProcessor {
  private final Access access;

  HealthDetails(Access access) {
    this.access = access;
  }

  @Override
  public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
    Map<String, HealthEndpointGroup> shown = new LinkedHashMap<>();
    for (String name : groups.getNames()) {
      shown.put(name, new Shown(Objects.requireNonNull(groups.get(name)), access));
    }
    return HealthEndpointGroups.of(new Shown(groups.getPrimary(), access), shown);
  }

  private record Shown(HealthEndpointGroup group, Access access) implements HealthEndpointGroup {
    @Override
    public boolean isMember(String name) {
      return group.isMember(name);
    }

    @Override
    public boolean showComponents(SecurityContext context) {
      return showDetails(context);
    }

    @Override
    public boolean showDetails(SecurityContext context) {
      Authentication bearer = SecurityContextHolder.getContext().getAuthentication();
      return access.isOpen()
          || access.findRole(bearer).filter(role -> role.includes(Role.ADMIN)).isPresent();
    }

    @Override
    public StatusAggregator getStatusAggregator() {
      return group.getStatusAggregator();
    }

    @Override
    public HttpCodeStatusMapper getHttpCodeStatusMapper() {
      return group.getHttpCodeStatusMapper();
    }

    @Override
    public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
      return group.getAdditionalPath();
    }
  }
}
