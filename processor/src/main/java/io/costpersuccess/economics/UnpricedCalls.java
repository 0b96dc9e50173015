package io.costpersuccess.economics;

import org.jspecify.annotations.Nullable;

/**
 * Calls of unknown cost in two arms side by side. An arm that has any costs at least what is known,
 * so that what speaks against it stands, and what speaks for it may not.
 *
 * @param cheaper those of the cheaper arm
 * @param dearer those of the dearer arm
 */
public record UnpricedCalls(long cheaper, long dearer) {
  /**
   * Whether the arm that looks better has any.
   *
   * @param netBenefit what a task of the dearer arm is worth more, as far as is known
   */
  boolean favour(@Nullable Double netBenefit) {
    return netBenefit != null && (netBenefit < 0 ? cheaper != 0 : netBenefit > 0 && dearer != 0);
  }
}
