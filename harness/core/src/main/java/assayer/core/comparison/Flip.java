package assayer.core.comparison;

/**
 * An item that is worth more in one run than in the other.
 *
 * @param item its id
 * @param a what it is worth in A
 * @param b what it is worth in B
 * @param unanswered where an ask of it was not answered: "", "A", "B" or "A and B"
 */
public record Flip(String item, double a, double b, String unanswered) {}
