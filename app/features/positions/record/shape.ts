/** Says whether a value out of a file is of one kind; the checker has no room for a larger tool. */
export type Shape = (value: unknown) => boolean

/** A string, of a pattern where one is given. */
export function text(pattern = /^/): Shape {
  return (value) => typeof value === 'string' && pattern.test(value)
}

/** A whole number, none below zero. */
export function whole(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** One of some words. */
export function oneOf(words: readonly string[]): Shape {
  return (value) => words.includes(value as string)
}

/** Null, or what the shape says. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value)
}

/** A list of which each item is of the shape. */
export function list(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape)
}

/** An object with exactly these fields. */
export function fields(shapes: Record<string, Shape>): Shape {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const found = value as Record<string, unknown>
    const names = Object.keys(shapes)
    return (
      Object.keys(found).length === names.length &&
      names.every((name) => Object.hasOwn(found, name) && shapes[name]?.(found[name]))
    )
  }
}
