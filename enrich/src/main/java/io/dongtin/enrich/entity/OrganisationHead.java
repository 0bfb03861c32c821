package io.dongtin.enrich.entity;

/**
 * The word that announces an organisation; how it is written decides how freely the name may go on.
 *
 * @param end index of the token after it
 * @param agency whether it is a public body, whose name goes on in lower case
 * @param capital whether it is written with a capital
 */
record OrganisationHead(int end, boolean agency, boolean capital) {}
