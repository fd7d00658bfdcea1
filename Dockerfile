# The jar is built outside (mvn package), so that the image needs no build tool and no network.
FROM eclipse-temurin:25-jdk AS layers
WORKDIR /build
COPY target/lodestone-*.jar lodestone.jar
RUN java -Djarmode=tools -jar lodestone.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
WORKDIR /app
RUN useradd --system --uid 10001 --home-dir /app lodestone && chown lodestone /app
USER lodestone
# Layers change from seldom to often.
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
# A training run without a database writes the ahead-of-time cache; it must be this image's own Java.
ARG AOT_CACHE=true
RUN if [ "$AOT_CACHE" = true ]; then \
      java -XX:MaxRAMPercentage=75 -XX:AOTCacheOutput=lodestone.aot -Dspring.context.exit=onRefresh \
        -jar lodestone.jar --spring.neo4j.uri=bolt://localhost:1; \
    fi
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
# The image has no curl; bash speaks HTTP well enough to read one line.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=75 $([ -f lodestone.aot ] && echo -XX:AOTCache=lodestone.aot) -jar lodestone.jar \"$@\"", "--"]
