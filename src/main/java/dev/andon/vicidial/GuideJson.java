package dev.andon.vicidial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a gateway's JSON: an object, an array of objects, or an object around one array.
///
/// Objects inside an object are laid flat, so that `{"agents": {"ready": 2}}` tells `agents_ready`.
final class GuideJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// Names that only wrap what is inside.
  private static final Set<String> WRAPPERS =
      Set.of("data", "result", "results", "response", "stats", "statistics", "campaign", "agent");

  /// Lists of plain ids under these names are lists of agents.
  private static final Set<String> AGENT_LISTS =
      Set.of("agents", "users", "agentlist", "agentids", "agentusers", "userids", "loggedinusers");

  private static final int DEEPEST = 4;

  private GuideJson() {}

  static ApiResult<List<GuideRecord>> read(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // Not its message, which quotes the answer.
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return new ApiResult.Failed<>(new ApiFailure.Garbled("JSON that is broken or cut off", line));
    }
    return new ApiResult.Ok<>(root.isArray() ? elements(root) : object(root));
  }

  private static List<GuideRecord> object(JsonNode node) {
    GuideRecord record = record(node);
    if (isWrapper(record)) {
      return record.nested().stream().map(row -> withCampaign(row, record)).toList();
    }
    boolean nothing = record.figures() == 0 && record.text(GuideKey.USER).isEmpty();
    boolean emptyList =
        node.properties().stream()
            .anyMatch(
                field ->
                    field.getValue().isArray()
                        && field.getValue().isEmpty()
                        && isListName(GuideKey.normal(field.getKey())));
    return node.isEmpty() || (nothing && emptyList) ? List.of() : List.of(record);
  }

  /// An agent's own object may hold a list, too, such as that of its dispositions.
  private static boolean isWrapper(GuideRecord record) {
    if (record.nested().isEmpty() || record.values().isEmpty()) {
      return !record.nested().isEmpty();
    }
    return record.figures() < 2
        && record.text(GuideKey.USER).isEmpty()
        && record.nested().stream()
            .anyMatch(
                row ->
                    row.text(GuideKey.USER).isPresent()
                        || row.text(GuideKey.CAMPAIGN_ID).isPresent()
                        || row.figures() > 0);
  }

  private static boolean isListName(String name) {
    return WRAPPERS.contains(name) || AGENT_LISTS.contains(name) || name.equals("campaigns");
  }

  private static GuideRecord withCampaign(GuideRecord row, GuideRecord wrapper) {
    if (row.text(GuideKey.CAMPAIGN_ID).isPresent()
        || wrapper.text(GuideKey.CAMPAIGN_ID).isEmpty()) {
      return row;
    }
    GuideRecord.Builder filled = new GuideRecord.Builder();
    filled.put("campaign_id", wrapper.textOrEmpty(GuideKey.CAMPAIGN_ID));
    row.values().values().forEach(value -> filled.put(value.name(), value.text()));
    row.nested().forEach(filled::nest);
    return filled.build();
  }

  private static List<GuideRecord> elements(JsonNode array) {
    List<GuideRecord> records = new ArrayList<>();
    for (JsonNode element : array) {
      if (element.isObject()) {
        records.add(record(element));
      }
    }
    return records;
  }

  private static GuideRecord record(JsonNode object) {
    GuideRecord.Builder record = new GuideRecord.Builder();
    lay(object, "", record, 0);
    return record.build();
  }

  /// Plain values first: they count where an object inside tells the same.
  private static void lay(JsonNode object, String prefix, GuideRecord.Builder into, int depth) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isValueNode()) {
        into.put(name(prefix, field.getKey()), field.getValue().asText());
      }
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (value.isObject() && depth < DEEPEST) {
        lay(
            value,
            WRAPPERS.contains(GuideKey.normal(field.getKey())) ? "" : name(prefix, field.getKey()),
            into,
            depth + 1);
      } else if (value.isArray() && depth < DEEPEST) {
        layArray(field.getKey(), value, into);
      }
    }
  }

  private static String name(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "_" + name;
  }

  private static void layArray(String name, JsonNode array, GuideRecord.Builder into) {
    List<String> plain = new ArrayList<>();
    for (JsonNode element : array) {
      if (element.isObject()) {
        into.nest(record(element));
      } else if (element.isValueNode()) {
        plain.add(element.asText());
      }
    }
    if (plain.isEmpty()) {
      return;
    }
    if (AGENT_LISTS.contains(GuideKey.normal(name))) {
      plain.forEach(user -> into.nest(new GuideRecord.Builder().put("user", user).build()));
    } else {
      into.put(name, String.join(", ", plain));
    }
  }
}
