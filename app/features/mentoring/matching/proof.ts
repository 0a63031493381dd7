import type { Optimum, Task } from './transport.ts'

/**
 * The solution once it is proved: it keeps every rule, no open pair is worth more than the prices of
 * its two, and the prices add up to no more than the pairs are worth (duality: then nothing is better).
 */
export function proved(task: Task, optimum: Optimum): Optimum {
  const load = new Int32Array(task.columns)
  const isTaken = new Uint8Array(task.rows)
  for (const pair of optimum.pairs) {
    const row = Math.floor(pair / task.columns)
    load[pair % task.columns] = (load[pair % task.columns] ?? 0) + 1
    insist(task.open[pair] === 1 && isTaken[row] === 0)
    isTaken[row] = 1
  }
  let bound = 0
  optimum.rows.forEach((price, row) => {
    insist(task.isFull?.rows[row] ? isTaken[row] === 1 : price >= 0)
    bound += price
  })
  optimum.columns.forEach((price, column) => {
    const places = task.places[column] ?? 0
    const used = load[column] ?? 0
    insist(used <= places && (task.isFull?.columns[column] ? used === places : price >= 0))
    bound += price * places
  })
  insist(bound === optimum.value)
  for (let pair = 0; pair < task.open.length; pair++)
    insist(task.open[pair] === 0 || gainOf(task, optimum, pair) <= 0)
  return optimum
}

/** What a pair would add beyond the prices of its two; 0 at the most once a solution is the best. */
export function gainOf(task: Task, { rows, columns }: Optimum, pair: number): number {
  const row = Math.floor(pair / task.columns)
  return (task.worth[pair] ?? 0) - (rows[row] ?? 0) - (columns[pair % task.columns] ?? 0)
}

function insist(holds: boolean): void {
  if (!holds) throw new Error('the solution is not proved to be the best')
}
