package dev.lodestone.api;

import dev.lodestone.ingest.PackageJob;
import java.util.UUID;

/** A load, check or unload under the id by which clients know it. */
record PackageLoadJob(String id, PackageJob job) implements Job {
  static PackageLoadJob of(PackageJob job) {
    return new PackageLoadJob(UUID.randomUUID().toString(), job);
  }

  /** How it goes at the moment. */
  PackageLoad look() {
    return PackageLoad.of(id, job);
  }

  @Override
  public boolean isOver() {
    return job.progress().state().isOver();
  }

  @Override
  public void run() {
    job.run();
  }

  @Override
  public void cancel() {
    job.cancel();
  }
}
