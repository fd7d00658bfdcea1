package dev.lodestone.api;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Shows, streams and cancels loads, checks and unloads of packages, and begins to unload one. */
@Controller
final class PackageLoadController {
  private final WriteAccess access;
  private final PackageEndpoint packages;
  private final Jobs<PackageLoadJob> jobs;
  private final JobStreams streams;

  PackageLoadController(
      WriteAccess access, PackageEndpoint packages, Jobs<PackageLoadJob> jobs, JobStreams streams) {
    this.access = access;
    this.packages = packages;
    this.jobs = jobs;
    this.streams = streams;
  }

  @QueryMapping
  @Nullable PackageLoad packageLoad(@Argument String id) {
    return jobs.find(id).map(PackageLoadJob::look).orElse(null);
  }

  @MutationMapping
  PackageLoad unloadPackage(@Argument String id, DataFetchingEnvironment env) {
    access.require(env);
    return packages.unload(id).look();
  }

  @MutationMapping
  PackageLoad cancelPackageLoad(@Argument String id, DataFetchingEnvironment env) {
    access.require(env);
    return jobs.cancel(id).orElseThrow(() -> RequestException.notFound("id", id)).look();
  }

  /** What cannot be watched is told in the stream, since server-sent events have no other place. */
  @SubscriptionMapping
  Flux<PackageLoad> packageLoadProgress(@Argument String id) {
    return Flux.defer(
        () -> {
          PackageLoadJob job = jobs.find(id).orElseThrow(() -> RequestException.notFound("id", id));
          return streams.watch(job::look, PackageLoad::isOver);
        });
  }
}
