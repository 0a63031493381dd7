import { rm } from 'node:fs/promises'
import { outboxFolder } from '~/lib/mail.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { linkIn } from './mail-source.ts'

/** Forgets every mail that was sent so far. */
export async function emptyOutbox(): Promise<void> {
  await rm(outboxFolder, { recursive: true, force: true })
}

/** The link in the newest mail. */
export async function newLink(): Promise<string> {
  return linkIn((await readOutbox())[0]?.source ?? '')
}
