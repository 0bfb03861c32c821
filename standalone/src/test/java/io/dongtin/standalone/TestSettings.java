package io.dongtin.standalone;

import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings for servers on free ports, in a folder of the test's own. */
final class TestSettings {
  private TestSettings() {}

  static Settings in(Path folder) {
    return in(folder, Map.of());
  }

  /** With further settings. */
  static Settings in(Path folder, Map<String, String> further) {
    var settings = new HashMap<>(further);
    settings.put("dongtin.inbox", folder.resolve("inbox").toString());
    settings.put("dongtin.data", folder.resolve("data").toString());
    settings.putIfAbsent("dongtin.kafka.port", "0");
    settings.putIfAbsent("dongtin.elasticsearch.port", "0");
    settings.put("dongtin.ingest.quiet-period", "100ms");
    return SettingsLoader.load(settings, null, Map.of());
  }
}
