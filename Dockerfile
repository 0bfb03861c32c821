# The three programs in one image: dongtin ingest | enrich | index | setup | status | ...
# It holds no server: `up` and `demo`, which run Kafka and Elasticsearch in the process, are for ./dongtin.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -Dquick package
# The servers' jars are for the embedded servers only; Elasticsearch's have a licence of their own (NOTICE).
# What is left must still start: that is what the last two lines try.
RUN cd standalone/target/lib \
 && find . -name 'elasticsearch-*' ! -name 'elasticsearch-rest5-client-*' -delete \
 && find . -name 'lucene-*' -delete \
 && find . \( -name 'kafka_2.13-*' -o -name 'kafka-server*' -o -name 'kafka-metadata-*' -o -name 'kafka-raft-*' \
      -o -name 'kafka-storage-*' -o -name 'kafka-*-coordinator*' -o -name 'kafka-coordinator-*' -o -name 'kafka-tools-*' \
      -o -name 'scala-*' \) -delete \
 && java -cp "../dongtin-standalone.jar:*" io.dongtin.standalone.command.Dongtin ingest --help > /dev/null \
 && java -cp "../dongtin-standalone.jar:*" io.dongtin.standalone.command.Dongtin explain /src/seeds/03-vi-text-dump.txt > /dev/null

FROM eclipse-temurin:25-jre
COPY --from=build /src/standalone/target/dongtin-standalone.jar /opt/dongtin/
COPY --from=build /src/standalone/target/lib /opt/dongtin/lib
COPY --from=build /src/LICENSE /src/NOTICE /opt/dongtin/
# A volume that is mounted here for the first time takes over the owner.
RUN install -d -o 1000 -g 1000 /inbox /var/lib/dongtin
USER 1000:1000
WORKDIR /var/lib/dongtin
ENV DONGTIN_INBOX=/inbox \
    DONGTIN_DATA=/var/lib/dongtin \
    JDK_JAVA_OPTIONS="-Xmx640m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
ENTRYPOINT ["java", "-cp", "/opt/dongtin/dongtin-standalone.jar:/opt/dongtin/lib/*", "io.dongtin.standalone.command.Dongtin"]
CMD ["--help"]
