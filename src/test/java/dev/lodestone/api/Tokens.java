package dev.lodestone.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** An issuer of tokens, with a key of its own. */
final class Tokens {
  static final String AUDIENCE = "lodestone";
  private static final Duration LASTS = Duration.ofMinutes(5);

  private final KeyPair key;

  Tokens() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      key = keys.generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Writes the public half where the service may read it. */
  Path writePublicKey() {
    try {
      Path file = Files.createTempFile("issuer", ".pem");
      file.toFile().deleteOnExit();
      String text = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
      return Files.writeString(
          file, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  String of(String... roles) {
    return signed(claims(AUDIENCE, LASTS, roles));
  }

  String expired() {
    return signed(claims(AUDIENCE, LASTS.negated(), "admin"));
  }

  String forAnotherService() {
    return signed(claims("another", LASTS, "admin"));
  }

  /** Says what it likes, and nobody has signed it. */
  String unsigned() {
    return new PlainJWT(claims(AUDIENCE, LASTS, "admin")).serialize();
  }

  /** Takes the public key for a secret that both sides share. */
  String signedWithThePublicKey() {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(AUDIENCE, LASTS, "admin"));
      token.sign(new MACSigner(key.getPublic().getEncoded()));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JWTClaimsSet claims(String audience, Duration from, String... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .subject("somebody")
        .audience(audience)
        .issueTime(Date.from(now.minus(Duration.ofHours(1))))
        .expirationTime(Date.from(now.plus(from)))
        .claim("roles", List.of(roles))
        .build();
  }

  private String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      token.sign(new RSASSASigner(key.getPrivate()));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
