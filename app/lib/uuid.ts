import { validate } from 'uuid'

/** True for text that the database takes as an id; anything else is simply not found. */
export function isUuid(text: string): boolean {
  return validate(text)
}
