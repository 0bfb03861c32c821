package io.dongtin.enrich.page.charset;

import java.nio.charset.Charset;

/** Text and the encoding it was read with. */
public record Decoded(String text, Charset charset) {}
