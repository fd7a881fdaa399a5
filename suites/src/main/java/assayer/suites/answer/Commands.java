package assayer.suites.answer;

import java.util.Set;

/** Commands of LaTeX that stand for a symbol. */
final class Commands {
  private static final Set<String> SYMBOLS =
      Set.of(
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "varepsilon",
          "zeta",
          "eta",
          "theta",
          "vartheta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "rho",
          "sigma",
          "tau",
          "phi",
          "varphi",
          "chi",
          "psi",
          "omega",
          "Gamma",
          "Delta",
          "Theta",
          "Lambda",
          "Xi",
          "Pi",
          "Sigma",
          "Phi",
          "Psi",
          "Omega",
          "ell",
          "ldots",
          "cdots",
          "dots",
          "emptyset",
          "varnothing");

  private Commands() {}

  static boolean isSymbol(String name) {
    return SYMBOLS.contains(name);
  }
}
