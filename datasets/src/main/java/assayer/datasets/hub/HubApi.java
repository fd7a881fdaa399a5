package assayer.datasets.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Hub tells of a repository: the commit of a revision, and the files of a commit. */
final class HubApi {
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_PAGES = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

  private final HubSettings settings;
  private final Wire wire;
  private final Patience patience;

  HubApi(HubSettings settings, Wire wire, Patience patience) {
    this.settings = settings;
    this.wire = wire;
    this.patience = patience;
  }

  /** What a repository holds at a revision. */
  Listing listing(HubRef ref) throws HubTrouble {
    String about = ref.kind().api(ref.repo()) + "/revision/" + encoded(ref.revision());
    JsonNode facts = json(ref, page(ref, settings.at(about)).body());
    String commit = facts.path("sha").asText();
    if (!HubRef.isCommit(commit) || (ref.pinned() && !commit.equals(ref.revision()))) {
      throw strange(ref, "no commit for \"" + ref.revision() + "\"");
    }
    return new Listing(commit, licence(facts), files(ref, commit));
  }

  private static String licence(JsonNode facts) {
    JsonNode stated = facts.path("cardData").path("license");
    if (stated.isTextual()) {
      return plain(stated.asText());
    }
    List<String> names = new ArrayList<>();
    stated.forEach(name -> names.add(name.asText()));
    if (names.isEmpty()) {
      facts.path("tags").forEach(tag -> ofTag(tag.asText()).ifPresent(names::add));
    }
    return plain(String.join(", ", names));
  }

  private static Optional<String> ofTag(String tag) {
    return tag.startsWith("license:")
        ? Optional.of(tag.substring("license:".length()))
        : Optional.empty();
  }

  /** A word for a manifest, whatever a server sends. */
  private static String plain(String text) {
    String line = text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
    return line.substring(0, Math.min(line.length(), 100));
  }

  private List<RemoteFile> files(HubRef ref, String commit) throws HubTrouble {
    List<RemoteFile> files = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    Optional<URI> next =
        Optional.of(
            settings.at(
                ref.kind().api(ref.repo()) + "/tree/" + commit + "?recursive=true&expand=false"));
    while (next.isPresent()) {
      if (!seen.add(next.get()) || seen.size() > MOST_PAGES) {
        throw strange(ref, "a list of files without end");
      }
      Page page = page(ref, next.get());
      for (JsonNode entry : json(ref, page.body())) {
        if (entry.path("type").asText().equals("file")) {
          files.add(file(ref, entry));
        }
      }
      next = next(ref, page);
    }
    return files;
  }

  private RemoteFile file(HubRef ref, JsonNode entry) throws HubTrouble {
    String path = entry.path("path").asText();
    JsonNode large = entry.path("lfs");
    JsonNode facts = large.isObject() ? large : entry;
    Optional<Checksum> checksum = Checksum.of(facts.path("oid").asText());
    long size = facts.path("size").asLong(-1);
    if (!RemoteFile.isHarmless(path)) {
      throw strange(ref, "a file whose path leads elsewhere or is none");
    }
    if (checksum.isEmpty() || size < 0) {
      throw strange(ref, "no digest or size for \"" + path + "\"");
    }
    return new RemoteFile(path, size, checksum.get());
  }

  private record Page(Sink.Text body, URI from, Answer answer) {}

  private Page page(HubRef ref, URI uri) throws HubTrouble {
    Sink.Text text = new Sink.Text(MOST_BYTES, false);
    Answer answer =
        patience.ask("the list of files of " + ref.title(), () -> wire.get(uri, 0, text));
    if (answer.status() != 200) {
      throw new Refusals(settings, ref).of(answer, "");
    }
    return new Page(text, answer.from(), answer);
  }

  private Optional<URI> next(HubRef ref, Page page) throws HubTrouble {
    for (String links : page.answer().last().allValues("Link")) {
      Matcher matcher = NEXT.matcher(links);
      if (matcher.find()) {
        try {
          return Optional.of(page.from().resolve(matcher.group(1)));
        } catch (IllegalArgumentException e) {
          throw strange(ref, "a next page at no address");
        }
      }
    }
    return Optional.empty();
  }

  private JsonNode json(HubRef ref, Sink.Text body) throws HubTrouble {
    try {
      return JSON.readTree(body.bytes());
    } catch (IOException e) {
      throw strange(ref, "no JSON");
    }
  }

  private HubTrouble strange(HubRef ref, String what) {
    return new HubTrouble(
        settings.endpoint().getHost()
            + " gives "
            + what
            + " when asked about "
            + ref.title()
            + "; see HF_ENDPOINT: is it a Hub?");
  }

  /** Where a file lies. */
  URI resolve(HubRef ref, String commit, String path) {
    StringBuilder address = new StringBuilder(ref.kind().page(ref.repo()));
    address.append("/resolve/").append(commit);
    for (String part : path.split("/", -1)) {
      address.append('/').append(encoded(part));
    }
    return settings.at(address.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
