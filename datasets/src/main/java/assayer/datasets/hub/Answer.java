package assayer.datasets.hub;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status of the last answer
 * @param first headers of the first answer, which is the Hub's own
 * @param last headers of the last, after redirects
 * @param from where the last came from
 * @param complaint the body of an answer that is none of those asked for, cut off
 */
record Answer(int status, HttpHeaders first, HttpHeaders last, URI from, String complaint) {

  boolean isGood() {
    return status == 200 || status == 206;
  }

  /** Whether asking again may help. */
  boolean isPassing() {
    return status == 408 || status == 429 || status >= 500;
  }

  /** A header of the Hub's own answer. */
  Optional<String> header(String name) {
    return first.firstValue(name);
  }

  /** A header of the Hub's own answer without the marks around an entity tag. */
  Optional<String> tag(String name) {
    return header(name).map(tag -> tag.replaceFirst("^W/", "").replace("\"", ""));
  }
}
