package io.dongtin.contract;

import java.util.List;

/**
 * A person or an organisation.
 *
 * @param id stable across articles, with its register before a colon
 * @param name the fullest form the article uses, or the register's own
 * @param salience how much the article is about it, from 0 to 1
 */
public record Entity(String id, String name, double salience, List<Mention> mentions) {
  public Entity {
    mentions = Absent.list(mentions);
  }
}
