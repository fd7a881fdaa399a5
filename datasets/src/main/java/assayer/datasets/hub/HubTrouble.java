package assayer.datasets.hub;

/** Why something of the Hub cannot be had; the message says what to do. */
final class HubTrouble extends Exception {
  private static final long serialVersionUID = 1;

  HubTrouble(String message) {
    super(message);
  }

  HubTrouble(String message, Exception cause) {
    super(message, cause);
  }

  /** The message, which is always there. */
  String why() {
    return String.valueOf(getMessage());
  }
}
