package io.dongtin.enrich.page;

import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one address of an article among those a page is reached by. */
final class Addresses {
  /** Parameters that tell where a reader came from, not what is read. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)^(?:utm_\\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|ref|ref_src|ref_url|cmpid|ncid|ito|xtor|at_\\w+|s?src|source|share|amp|outputtype|wt_mc|spm|feed|zarsrc|vn_source|vn_medium|vn_campaign)(?:=.*)?$");

  private static final Pattern MOBILE_HOST = Pattern.compile("^(?:m|mobile|amp)\\.(?=[^.]+\\.)");
  private static final Pattern AMP_PATH =
      Pattern.compile("(?<=.)/amp/?$|\\.amp(?=\\.html?$)|^/amp(?=/.)");

  private Addresses() {}

  static URI canonical(Page page) {
    for (Candidate candidate : page.candidates().of(Field.ADDRESS)) {
      URI uri =
          parse(
              page.source().isOpaque()
                  ? candidate.value()
                  : resolve(page.source(), candidate.value()));
      if (uri != null && isArticleAddress(uri)) {
        return uri.getHost() == null ? uri : clean(uri);
      }
    }
    return page.source().getHost() == null ? page.source() : clean(page.source());
  }

  /** A home page is nobody's article, whatever the markup says. */
  private static boolean isArticleAddress(URI uri) {
    if (!uri.isAbsolute()) {
      return false;
    }
    if (uri.getHost() == null) {
      return uri.isOpaque();
    }
    String path = uri.getPath();
    return (path != null && path.length() > 1) || uri.getQuery() != null;
  }

  private static String resolve(URI source, String value) {
    URI uri = parse(value);
    return uri == null || source.getHost() == null ? value : source.resolve(uri).toString();
  }

  private static @Nullable URI parse(String value) {
    try {
      return new URI(value.strip().replace(" ", "%20").replace("|", "%7C"));
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  /** Without tracking parameters, fragment, AMP and mobile variants. */
  static URI clean(URI uri) {
    String host = MOBILE_HOST.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
    String path = AMP_PATH.matcher(uri.getRawPath()).replaceAll("");
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&", -1))
                .filter(parameter -> !TRACKING.matcher(parameter).matches() && !parameter.isEmpty())
                .collect(Collectors.joining("&"));
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return URI.create(
        uri.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + host
            + port
            + path
            + (query.isEmpty() ? "" : "?" + query));
  }
}
