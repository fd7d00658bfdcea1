package dev.lodestone.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a GraphQL request from JSON: each member has its type, nothing is turned into a text that
 * is none, and a document may be named by its id.
 */
final class RequestReader extends ValueDeserializer<SerializableGraphQlRequest> {
  @Override
  public SerializableGraphQlRequest deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode read = context.readTree(parser);
    if (!read.isObject()) {
      throw RequestException.badArgument("body", read, "an object of JSON");
    }
    SerializableGraphQlRequest request = new SerializableGraphQlRequest();
    String query = text(read, "query");
    String id = text(read, DocumentId.MEMBER);
    if (query != null) {
      request.setQuery(query);
    } else if (id != null) {
      request.setQuery(DocumentId.NO_TEXT);
    }
    String operation = text(read, "operationName");
    if (operation != null) {
      request.setOperationName(operation);
    }
    request.setVariables(new LinkedHashMap<>(object(read, "variables", context)));
    request.setExtensions(DocumentId.carry(id, object(read, "extensions", context)));
    return request;
  }

  private static @Nullable String text(JsonNode request, String member) {
    JsonNode value = request.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw RequestException.badArgument(member, value, "a text");
    }
    return value.asString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(
      JsonNode request, String member, DeserializationContext context) {
    JsonNode value = request.get(member);
    if (value == null || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw RequestException.badArgument(member, value, "an object of JSON");
    }
    return context.readTreeAsValue(value, Map.class);
  }
}
