import type { Readable } from 'node:stream'

export type HomeName = 'local' | 's3'

/** A stretch of a file in bytes, both ends within it. */
export type Stretch = { from: number; to: number }

/** Where the bytes of files live. A key is the id of a stored file: letters, digits and hyphens. */
export type FileHome = {
  name: HomeName
  /**
   * Takes in a file of this machine's disk as a whole or not at all, and leaves nothing of it where it
   * lay. Throws `NoRoom` where none is left.
   */
  take(path: string, key: string): Promise<void>
  /** The file, or the stretch of it; throws where there is none. */
  read(key: string, stretch?: Stretch): Promise<Readable>
  /** Takes it away; that it is gone already is as good. */
  remove(key: string): Promise<void>
  /** Every file that lives here, with the time of its coming. */
  list(): AsyncIterable<{ key: string; at: Date }>
}

/** No room is left for a file. */
export class NoRoom extends Error {}

/** True where the system said that a disk, or the share of it that we may fill, is full. */
export function isNoRoom(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? ''
  return error instanceof NoRoom || ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)
}
