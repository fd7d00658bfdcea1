package dev.lodestone.http;

/** The service would be open to machines that nothing asks for a token. */
final class OpenToNetworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenToNetworkException(String message) {
    super(message);
  }
}
