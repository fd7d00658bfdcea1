package dev.lodestone.api;

import dev.lodestone.ingest.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

/**
 * A folder sent as {@code multipart/form-data}: each part goes to its file as it arrives, and no
 * more than a few buffers of it are ever in memory.
 */
final class MultipartFolder implements AutoCloseable {
  private static final int BUFFER = 16_384;
  private static final PartEventHttpMessageReader READER = new PartEventHttpMessageReader();

  private final Upload upload;
  private @Nullable OutputStream file;

  /** A request as the reader wants it. */
  private record Message(HttpHeaders headers, InputStream body)
      implements ReactiveHttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return DataBufferUtils.readByteChannel(
          () -> Channels.newChannel(body), DefaultDataBufferFactory.sharedInstance, BUFFER);
    }
  }

  private MultipartFolder(Upload upload) {
    this.upload = upload;
  }

  /**
   * Reads all parts, in this thread.
   *
   * @param type the content type, with its boundary
   * @throws IOException when the bytes cannot be read or kept
   */
  static void receive(MediaType type, InputStream body, Upload upload) throws IOException {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    try (MultipartFolder folder = new MultipartFolder(upload)) {
      READER
          .read(ResolvableType.forClass(PartEvent.class), new Message(headers, body), Map.of())
          .doOnNext(folder::receive)
          .blockLast();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (RuntimeException failure) {
      if (Exceptions.unwrap(failure) instanceof IOException unreadable) {
        throw unreadable;
      }
      throw failure;
    }
  }

  private void receive(PartEvent event) {
    if (!(event instanceof FilePartEvent part)) {
      throw RequestException.badArgument(
          "the part " + event.name(), "a field", "a file with a filename");
    }
    try {
      OutputStream to = file == null ? upload.file(part.filename()) : file;
      file = to;
      try (InputStream bytes = part.content().asInputStream(true)) {
        bytes.transferTo(to);
      }
      if (part.isLast()) {
        close();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
