package dev.lodestone.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which client a connection is of, as far as it can be told: by its address. */
final class Clients {
  private static final int NETWORK_BYTES = 8;

  private Clients() {}

  /** The address; of IPv6 the first 64 bits, since a client has the rest to itself. */
  static String of(String address) {
    try {
      return of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }

  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] network = Arrays.copyOf(address.getAddress(), address.getAddress().length);
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network).getHostAddress();
    } catch (UnknownHostException wrongLength) {
      throw new IllegalStateException("an IPv6 address has 16 bytes", wrongLength);
    }
  }
}
