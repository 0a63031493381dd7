/**
 * The promise and the terms of use, as /trust says them. With a change of what they mean, not of a
 * word alone, comes a new version: every member is asked again.
 */
export const terms = { version: '2026-11', since: '2026-11-22T00:00:00Z' } as const
