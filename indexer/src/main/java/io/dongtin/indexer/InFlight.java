package io.dongtin.indexer;

import io.dongtin.indexer.Task.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The requests that Elasticsearch has not answered yet. No two of them are about the same document,
 * so the order in which they are answered does not matter.
 *
 * <p>For one thread; each request waits for its answer in one of its own.
 */
final class InFlight implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int tasks;

  /**
   * A request.
   *
   * @param era of the {@link Pace} when it started
   * @param answers to come, one for each task
   */
  record Request(List<Store> tasks, int era, Future<List<ItemAnswer>> answers) {
    /**
     * The answers of a request that has ended, one for each task.
     *
     * @throws RuntimeException what it failed with, if a person must look
     */
    List<ItemAnswer> answersNow() {
      if (answers.state() == Future.State.SUCCESS) {
        return answers.resultNow();
      }
      Throwable cause = answers.exceptionNow();
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
  }

  void start(List<Store> batch, int era, Callable<List<ItemAnswer>> write) {
    batch.forEach(task -> ids.add(task.write().id()));
    tasks += batch.size();
    requests.add(new Request(batch, era, threads.submit(write)));
  }

  int requests() {
    return requests.size();
  }

  int tasks() {
    return tasks;
  }

  /** Whether one of the requests is about the same document. */
  boolean concerns(Store task) {
    return ids.contains(task.write().id());
  }

  /** Takes out those that are answered, or failed for good. */
  List<Request> ended() {
    List<Request> ended = new ArrayList<>();
    for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
      Request request = each.next();
      if (request.answers().isDone()) {
        each.remove();
        request.tasks().forEach(task -> ids.remove(task.write().id()));
        tasks -= request.tasks().size();
        ended.add(request);
      }
    }
    return ended;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
