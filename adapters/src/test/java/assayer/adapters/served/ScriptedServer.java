package assayer.adapters.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An HTTP/1.1 server on 127.0.0.1 that answers by a function and remembers what it was asked.
 *
 * <p>A thread a connection, of a small stack: enough for some thousand connections. A request that
 * asks to upgrade to h2c loses its body, as it does with the servers in use.
 */
public final class ScriptedServer implements AutoCloseable {
  private static final int BACKLOG = 4096;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final long STACK_BYTES = 256 * 1024;

  private final Opening opening;
  private final int port;
  private final String scheme;
  private final Function<Received, Reply> script;
  private final ExecutorService threads = Executors.newCachedThreadPool(ScriptedServer::thread);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();
  private ServerSocket socket;
  private Future<?> accepting;

  private ScriptedServer(Opening opening, String scheme, Function<Received, Reply> script)
      throws IOException {
    this.opening = opening;
    this.socket = bound(opening.open(), 0);
    this.port = socket.getLocalPort();
    this.scheme = scheme;
    this.script = script;
    this.accepting = threads.submit(() -> accept(socket));
  }

  /** Makes a socket to listen on. */
  @FunctionalInterface
  private interface Opening {
    ServerSocket open() throws IOException;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "scripted-server", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Over plain text, on a free port. */
  public static ScriptedServer start(Function<Received, Reply> script) {
    try {
      return new ScriptedServer(ServerSocket::new, "http", script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over TLS, with a certificate for localhost and 127.0.0.1 that the authority signs. */
  public static ScriptedServer startTls(Authority authority, Function<Received, Reply> script) {
    try {
      return new ScriptedServer(
          authority.context().getServerSocketFactory()::createServerSocket, "https", script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocket bound(ServerSocket socket, int port) throws IOException {
    socket.setReuseAddress(true);
    socket.bind(here(port), BACKLOG);
    return socket;
  }

  private static InetSocketAddress here(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        if (listening.isClosed()) {
          client.close(); // too late to be cut with the others
        }
        int number = connections.incrementAndGet();
        threads.execute(() -> serve(client, number));
      } catch (IOException | RejectedExecutionException e) {
        return; // closed
      }
    }
  }

  /**
   * Goes away for a while, as a server does that is started anew: every connection is cut, and
   * others are refused. Then it listens where it did. Returns when it does.
   */
  public synchronized void restart(Duration away) {
    try (Socket place = new Socket()) {
      place.setReuseAddress(true);
      cut();
      accepting.get(); // until then the port is not given back
      place.bind(here(port)); // or somebody else may be given the port
      Thread.sleep(away.toMillis());
      ServerSocket listening = bound(opening.open(), port);
      socket = listening;
      accepting = threads.submit(() -> accept(listening));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt(); // closed for good
    }
  }

  private void cut() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
  }

  private void serve(Socket client, int number) {
    try (client;
        Conversation conversation = new Conversation(client, number)) {
      for (Received request = conversation.read(); request != null; request = conversation.read()) {
        received.add(request);
        if (!answered(conversation, request)) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // the client went, or the server does: nobody is left to be told
    } finally {
      open.remove(client);
    }
  }

  private boolean answered(Conversation conversation, Received request)
      throws IOException, InterruptedException {
    peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    boolean left = false;
    try {
      Reply reply = script.apply(request);
      if (reply.manner() == Reply.Manner.STALL) {
        conversation.untilLeft();
      }
      conversation.begin(reply);
      inFlight.decrementAndGet(); // before the last byte, after which the client may ask again
      left = true;
      return conversation.finish(reply, request);
    } finally {
      if (!left) {
        inFlight.decrementAndGet();
      }
    }
  }

  /** Scheme, host and port, without a slash at the end. */
  public URI origin() {
    return URI.create(scheme + "://127.0.0.1:" + port());
  }

  /** An address of it; the path begins with a slash. */
  public URI uri(String path) {
    return URI.create(origin() + path);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** What it was asked so far, in the order read. */
  public List<Received> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  /** The most requests that waited for an answer at once. */
  public int peakInFlight() {
    return peak.get();
  }

  /** How often a client connected. */
  public int connections() {
    return connections.get();
  }

  /** Closes every connection. */
  @Override
  public void close() {
    threads.shutdownNow(); // first, as one of them may be waiting to listen again
    closeSockets();
  }

  private synchronized void closeSockets() {
    try {
      cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
