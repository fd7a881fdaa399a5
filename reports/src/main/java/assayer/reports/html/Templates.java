package assayer.reports.html;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.IThrottledTemplateProcessor;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The engine that fills our templates; made when first asked for, since it takes a moment. */
public final class Templates {
  /** Characters that are made at once of a page that may be too long. */
  private static final int PIECE = 100_000;

  private static final class Holder {
    static final TemplateEngine ENGINE = engine();
  }

  private Templates() {}

  /**
   * A page's text, with line breaks as they are on every system.
   *
   * @param template the template's name
   * @param page a record, which the template calls "page"
   */
  public static String render(String template, Record page) {
    return Holder.ENGINE.process(template, context(page)).replace("\r", "");
  }

  /**
   * The same, no further than it takes to know that it is too long.
   *
   * @param most characters
   * @return empty if there are more
   */
  public static Optional<String> render(String template, Record page, int most) {
    IThrottledTemplateProcessor text = Holder.ENGINE.processThrottled(template, context(page));
    StringBuilder whole = new StringBuilder();
    while (!text.isFinished() && whole.length() <= most) {
      StringWriter piece = new StringWriter();
      text.process(PIECE, piece);
      whole.append(piece.toString().replace("\r", ""));
    }
    return whole.length() <= most ? Optional.of(whole.toString()) : Optional.empty();
  }

  private static Context context(Record page) {
    return new Context(Locale.ROOT, Map.of("page", page));
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("assayer/reports/html/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new Paths());
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setDialect(dialect);
    return engine;
  }
}
