package dev.lodestone.api;

import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a subscription over a WebSocket name its document. Spring closes the socket of a message
 * without {@code query}, so that it is given one that stands for the id.
 */
final class DocumentIdSockets extends WebSocketHandlerDecorator {
  private static final String QUERY = "query";
  private static final String EXTENSIONS = "extensions";
  private static final String PERSISTED = "persistedQuery";

  DocumentIdSockets(WebSocketHandler handler) {
    super(handler);
  }

  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
      throws Exception {
    super.handleMessage(session, message instanceof TextMessage text ? withQuery(text) : message);
  }

  private static TextMessage withQuery(TextMessage message) {
    String text = message.getPayload();
    if (!text.contains(DocumentId.MEMBER) && !text.contains(PERSISTED)) {
      return message;
    }
    try {
      JsonNode read = JsonMapper.shared().readTree(text);
      return read.path("payload") instanceof ObjectNode payload && carryId(payload)
          ? new TextMessage(JsonMapper.shared().writeValueAsString(read))
          : message;
    } catch (JacksonException malformed) {
      return message;
    }
  }

  private static boolean carryId(ObjectNode payload) {
    JsonNode id = payload.remove(DocumentId.MEMBER);
    boolean isNamed = id != null && id.isString();
    if (isNamed) {
      ObjectNode extensions =
          payload.get(EXTENSIONS) instanceof ObjectNode given
              ? given
              : payload.putObject(EXTENSIONS);
      extensions.set(DocumentId.MEMBER, id);
    }
    isNamed |= payload.path(EXTENSIONS).has(PERSISTED);
    if (isNamed && !payload.has(QUERY)) {
      payload.put(QUERY, DocumentId.NO_TEXT);
    }
    return isNamed;
  }
}
