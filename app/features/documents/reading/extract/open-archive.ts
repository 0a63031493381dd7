import { readFile } from 'node:fs/promises'
import { type Parts, unpackParts } from '../../../../lib/unpack-parts.ts'
import { mostUnpacked } from './limits.ts'

/** The parts of an archive on the disk that a reader asks for, up to as much as a text may hold. */
export async function openArchive(path: string, wants: (name: string) => boolean): Promise<Parts> {
  return unpackParts(await readFile(path), { wants, most: mostUnpacked })
}
