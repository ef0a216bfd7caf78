/** What callers may rely on when they follow a list by `updatedSince`: said once, for every list that takes it. */
export const BY_CHANGE =
  "With `updatedSince` it holds what changed then or later, in order of change, the oldest change first: what changes while " +
  "you read moves to the end, so that you read it again and miss nothing. To keep step, read to the end, and later ask again " +
  "with the newest `updatedAt` that you have seen, less ten seconds: what was being changed just then is then not missed. " +
  "What you have seen already has the same `updatedAt`.";
