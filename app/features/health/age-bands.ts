/** How long something has waited, from the youngest to the oldest; each holds the days up to its last. */
export const ageBands = ['week', 'month', 'quarter', 'longer'] as const
export type AgeBand = (typeof ageBands)[number]

/** What waits for a coordinator, by the queue in which it waits. */
export const queueNames = [
  'applications',
  'rechecks',
  'transfers',
  'factor_resets',
  'imports',
] as const
export type QueueName = (typeof queueNames)[number]
