package dev.confere.markdown;

/// A thread with room to read in: flexmark and what follows are recursive; what is read is bounded, and fits.
///
/// Who reads many files reads them on threads of this kind. On any other thread each of them waits for one.
public final class ReadingThread extends Thread {

  private static final long STACK = 512L << 20;

  public ReadingThread(Runnable work, String name) {
    super(null, work, name, STACK);
    setDaemon(true);
  }
}
