import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outboxFolder } from './mail.server'

/** The newest twenty mails of a demo, as they would have been sent. */
export async function readOutbox(): Promise<Array<{ id: string; source: string }>> {
  const names = await readdir(outboxFolder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
    .slice(0, 20)
  return Promise.all(
    newest.map(async (id) => ({ id, source: await readFile(join(outboxFolder, id), 'utf8') })),
  )
}
