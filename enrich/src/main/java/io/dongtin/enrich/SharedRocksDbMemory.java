package io.dongtin.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the memory of all state stores in this process. By default each store of each
 * partition brings its own cache of 50 MB.
 */
public final class SharedRocksDbMemory implements RocksDBConfigSetter {
  private static final long TOTAL_BYTES = 160L << 20;
  private static final long WRITE_BUFFER_BYTES = 32L << 20;
  private static final long WRITE_BUFFER_BYTES_A_STORE = 8L << 20;

  private static final long METADATA_BLOCK_BYTES = 4L << 10;

  /** For filters and indexes: a look for what is not there reads nothing else. */
  private static final double HIGH_PRIORITY_SHARE = 0.5;

  private static final int SHARDS_BY_SIZE = -1;

  private static final Cache CACHE =
      new LRUCache(TOTAL_BYTES, SHARDS_BY_SIZE, false, HIGH_PRIORITY_SHARE);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    // In pieces: the index and filter of one file whole are larger than a shard of the cache, and
    // looking up what is not there would read them anew each time.
    table.setIndexType(IndexType.kTwoLevelIndexSearch);
    table.setPartitionFilters(true);
    table.setMetadataBlockSize(METADATA_BLOCK_BYTES);
    table.setPinTopLevelIndexAndFilter(true);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES_A_STORE);
    options.setTableFormatConfig(table);
  }

  /** Leaves the shared memory alone: the other stores still use it. */
  @Override
  public void close(String store, Options options) {}
}
