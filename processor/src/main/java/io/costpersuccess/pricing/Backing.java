package io.costpersuccess.pricing;

/** How the sources of a price stand to each other. */
public enum Backing {
  /** They agree, or the price is the user's own. */
  AGREED(""),

  /** Others that are as many and as good say otherwise. */
  CONFLICT("conflict"),

  /** Only one names the model, so that nobody confirms it. */
  UNCONFIRMED("unconfirmed");

  private final String flag;

  Backing(String flag) {
    this.flag = flag;
  }

  /** How the flag column of a catalogue spells it; empty for agreement. */
  public String flag() {
    return flag;
  }
}
