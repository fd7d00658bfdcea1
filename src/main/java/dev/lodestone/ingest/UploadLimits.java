package dev.lodestone.ingest;

import java.time.Duration;

/**
 * What uploads may ask of the disk and of the time of the one who receives them.
 *
 * @param bytes size of one upload as it is sent
 * @param files files of one upload
 * @param time how long one may take to arrive
 * @param stored how many are kept at a time: arriving, waiting or being loaded
 */
public record UploadLimits(long bytes, int files, Duration time, int stored) {
  /** Rejects what is not positive. */
  public UploadLimits {
    if (bytes < 1 || files < 1 || stored < 1 || !time.isPositive()) {
      throw new IllegalArgumentException("limits of uploads are more than 0");
    }
  }
}
