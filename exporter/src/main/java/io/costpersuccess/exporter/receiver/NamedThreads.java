package io.costpersuccess.exporter.receiver;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads named by their purpose and a number. */
final class NamedThreads implements ThreadFactory {
  private static final long IDLE_SECONDS = 60;

  private final String name;
  private final AtomicInteger number = new AtomicInteger();

  private NamedThreads(String name) {
    this.name = name;
  }

  /** A pool that queues without limit, for callers that limit themselves. */
  static ExecutorService pool(String name, int threads) {
    return pool(name, threads, new LinkedBlockingQueue<>());
  }

  /** A pool that rejects what does not fit its queue. */
  static ExecutorService pool(String name, int threads, int queued) {
    return pool(name, threads, new ArrayBlockingQueue<>(queued));
  }

  private static ExecutorService pool(String name, int threads, BlockingQueue<Runnable> queue) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, queue, new NamedThreads(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
