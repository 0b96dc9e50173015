package io.costpersuccess.span;

/** An event on a span: a name, a time and attributes. */
public interface EventView extends AttributeView {
  /** Name of the event; may be empty. */
  String name();

  /** Time of the event in nanoseconds since the epoch; 0 when unknown. */
  long epochNanos();
}
