package dev.lodestone.api;

import dev.lodestone.http.Caller;
import dev.lodestone.ingest.PackageJob;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.Upload;
import dev.lodestone.ingest.UploadStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives packages, as a zip archive or as the files of a folder, and begins to load them. */
@RestController
final class PackageUploadEndpoint {
  private static final String ZIP = "application/zip";
  private static final String ZIP_OF_WINDOWS = "application/x-zip-compressed";

  private final WriteAccess access;
  private final UploadStore store;
  private final PackageLoader loader;
  private final Jobs<PackageLoadJob> jobs;

  PackageUploadEndpoint(
      WriteAccess access, UploadStore store, PackageLoader loader, Jobs<PackageLoadJob> jobs) {
    this.access = access;
    this.store = store;
    this.loader = loader;
    this.jobs = jobs;
  }

  /** Loads what is sent, or only checks it. */
  @PostMapping(
      path = "/packages",
      consumes = {ZIP, ZIP_OF_WINDOWS, MediaType.MULTIPART_FORM_DATA_VALUE})
  ResponseEntity<PackageLoadAnswer> load(
      HttpServletRequest request,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestParam(defaultValue = "false") boolean check)
      throws IOException {
    return begin(request, type, check);
  }

  /** Checks what is sent. */
  @PostMapping(
      path = "/packages/checks",
      consumes = {ZIP, ZIP_OF_WINDOWS, MediaType.MULTIPART_FORM_DATA_VALUE})
  ResponseEntity<PackageLoadAnswer> check(
      HttpServletRequest request, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type)
      throws IOException {
    return begin(request, type, true);
  }

  /** Judges the caller and the room before the first byte of the body is read. */
  private ResponseEntity<PackageLoadAnswer> begin(
      HttpServletRequest request, MediaType type, boolean check) throws IOException {
    access.require(Caller.of(request));
    jobs.requireRoom();
    long announced = request.getContentLengthLong();
    Upload upload = store.begin(announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
    boolean begun = false;
    try {
      receive(type, upload.receive(request.getInputStream()), upload);
      PackageLoadJob job =
          jobs.start(
              PackageLoadJob.of(
                  check ? PackageJob.check(loader, upload) : PackageJob.load(loader, upload)));
      begun = true;
      return accepted(job);
    } finally {
      if (!begun) {
        upload.close();
      }
    }
  }

  private static void receive(MediaType type, InputStream body, Upload upload) throws IOException {
    if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
      MultipartFolder.receive(type, body, upload);
    } else {
      upload.archive(body);
    }
  }

  static ResponseEntity<PackageLoadAnswer> accepted(PackageLoadJob job) {
    return ResponseEntity.accepted()
        .location(URI.create("/packages/loads/" + job.id()))
        .body(PackageLoadAnswer.of(job.look()));
  }
}
