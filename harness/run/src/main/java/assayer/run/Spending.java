package assayer.run;

import assayer.core.model.Ask;
import assayer.core.model.ModelSource;
import assayer.core.model.Prices;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Role;
import assayer.core.model.Workload;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Usage;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a session has spent, held against its budget; safe for threads. A budget is checked before
 * an ask is put, so what is under way by then may go beyond it; and before a model is put to
 * conformance questions, which are begun only if there is room for all of them.
 */
final class Spending {
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private final long begun = System.nanoTime();
  private final Budget budget;
  private final Stop stop;
  private long requests;
  private long tokens;
  private double cost;
  private String currency = "";
  private long unpriced;

  Spending(Budget budget, Stop stop) {
    this.budget = budget;
    this.stop = stop;
  }

  /** Without a budget. */
  static Spending unlimited() {
    return new Spending(Budget.NONE, new Stop());
  }

  /** What was spent so far. */
  synchronized Spent spent() {
    return new Spent(requests, tokens, cost, currency, unpriced);
  }

  /** Takes asks from the budget; says whether they may be put. */
  synchronized boolean take(int asks) {
    requests += asks;
    if (requests > budget.requests().orElse(Long.MAX_VALUE)) {
      stop.because("the budget of " + budget.requests().getAsLong() + " requests is spent");
    } else {
      checkTheRest();
    }
    return stop.reason().isEmpty();
  }

  /**
   * Says whether conformance questions may be put. Nothing is taken: what they took is settled when
   * they are done.
   *
   * @param seat to whom
   * @param calls about how many requests, rather too many
   */
  synchronized boolean allows(String seat, int calls) {
    if (requests + calls > budget.requests().orElse(Long.MAX_VALUE)) {
      stop.because(
          "the budget of %s requests has no room for about %s conformance questions to %s; raise it, or run with --no-probe"
              .formatted(budget.requests().getAsLong(), calls, seat));
    } else {
      checkTheRest();
    }
    return stop.reason().isEmpty();
  }

  private void checkTheRest() {
    if (tokens >= budget.tokens().orElse(Long.MAX_VALUE)) {
      stop.because("the budget of " + budget.tokens().getAsLong() + " tokens is spent");
    } else if (cost >= budget.cost().orElse(Double.POSITIVE_INFINITY)) {
      stop.because("the budget of " + budget.cost().getAsDouble() + " is spent");
    } else if (overTime()) {
      stop.because("the budget of " + budget.time().orElseThrow() + " is spent");
    }
  }

  private boolean overTime() {
    return budget.time().isPresent() && System.nanoTime() - begun > budget.time().get().toNanos();
  }

  /** Books what an ask took that was put before. */
  void settle(ModelSource source, Role role, Ask<?> ask, Exchange exchange) {
    if (exchange.equals(Exchange.NONE)) {
      return; // nothing was sent
    }
    Usage usage = exchange.attempts() == 0 ? Usage.of(0, 0) : usage(source, role, ask, exchange);
    Optional<Prices> prices = source.prices();
    book(exchange.attempts() - 1, exchange.attempts(), usage, prices);
  }

  /** Books what a conformance question took, as far as its finding tells. */
  void settle(ModelSource source, ProbeFinding finding) {
    long sent = fact(finding, ProbeFinding.REQUESTS);
    if (sent > 0) {
      Usage usage =
          Usage.of(
              fact(finding, ProbeFinding.INPUT_TOKENS), fact(finding, ProbeFinding.OUTPUT_TOKENS));
      book(sent, sent, usage, source.prices());
    }
  }

  private static long fact(ProbeFinding finding, String name) {
    String told = finding.facts().getOrDefault(name, "");
    return COUNT.matcher(told).matches() ? Long.parseLong(told) : 0;
  }

  private static Usage usage(ModelSource source, Role role, Ask<?> ask, Exchange exchange) {
    Usage told = exchange.usage();
    if (told.input().isPresent() && told.output().isPresent()) {
      return told;
    }
    Workload expected = source.workload(role, ask).orElse(Workload.NONE);
    return Usage.of(expected.inputTokens(), expected.outputTokens());
  }

  private synchronized void book(
      long moreRequests, long sent, Usage usage, Optional<Prices> prices) {
    requests += moreRequests;
    tokens += usage.input().orElse(0) + usage.output().orElse(0);
    if (prices.isPresent()) {
      cost += prices.get().cost(usage).orElse(0);
      String other = prices.get().currency();
      currency = currency.isEmpty() || currency.equals(other) ? other : "mixed";
    } else {
      unpriced += sent;
    }
  }
}
