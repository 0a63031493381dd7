/** The clock that all rules about time read; tests move it, nothing else does. */
export const clock = { now: () => new Date() }
