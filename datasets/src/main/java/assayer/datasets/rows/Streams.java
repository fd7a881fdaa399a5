package assayer.datasets.rows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Closes what was only read: nothing can be lost by a failure, so it is logged. */
final class Streams {
  private static final Logger LOG = System.getLogger(Streams.class.getName());

  private Streams() {}

  static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing a file that was read", e);
    }
  }
}
