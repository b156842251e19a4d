/**
 * Runs the Neo4j server and ends it when standard input ends: when the parent closes it, and also when the parent is
 * killed, since the pipe then closes by itself. Neo4j's own main class lives on as an orphan.
 *
 * After a change: npx tsx scripts/buildNeo4jMain.ts (needs javac).
 */
public final class Neo4jMain extends Thread {
  /** Longer than the writing of a class-data archive, which happens between exit and the end. */
  private static final long HALT_AFTER_MS = 60000L;

  private final boolean reader;

  private Neo4jMain(boolean reader) {
    super(reader ? "parent-watch" : "halt-timer");
    this.reader = reader;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      if (reader) {
        while (System.in.read() >= 0) {}
        new Neo4jMain(false).start();
        System.exit(0);
      } else {
        Thread.sleep(HALT_AFTER_MS);
        Runtime.getRuntime().halt(3);
      }
    } catch (Throwable problem) {
      Runtime.getRuntime().halt(4);
    }
  }

  public static void main(String[] arguments) {
    new Neo4jMain(true).start();
    org.neo4j.server.CommunityEntryPoint.main(arguments);
  }
}
