package io.dongtin.standalone.command;

/** How a program that runs alone is. */
sealed interface ProgramState {

  /** It does its work. */
  record Well() implements ProgramState {}

  /** It cannot work now, and goes on by itself: it is starting, or a server is down. */
  record Waiting(String why) implements ProgramState {}

  /** It has ended, and a person must look. */
  record Failed(String why) implements ProgramState {}
}
