import { afterEach } from 'vitest'
import { clock } from '~/lib/clock.server'

const present = clock.now

/** Sets the clock of all rules ahead (or back) by some minutes, until the test ends. */
export function moveClock(minutes: number): void {
  clock.now = () => new Date(present().getTime() + minutes * 60_000)
}

/** Minutes of some days. */
export const days = (count: number) => count * 24 * 60

afterEach(() => {
  clock.now = present
})
