package io.costpersuccess.economics;

/**
 * Calls of unknown cost in two arms side by side. An arm that has any costs at least what is known.
 *
 * @param cheaper those of the cheaper arm
 * @param dearer those of the dearer arm
 */
public record UnpricedCalls(long cheaper, long dearer) {}
