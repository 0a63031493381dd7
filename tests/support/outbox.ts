import { rm } from 'node:fs/promises'
import { outboxFolder } from '~/lib/mail.server'
import { readOutbox } from '~/lib/read-outbox.server'

/** Forgets every mail that was sent so far. */
export async function emptyOutbox(): Promise<void> {
  await rm(outboxFolder, { recursive: true, force: true })
}

/** The link in the newest mail. */
export async function newLink(): Promise<string> {
  return linkIn((await readOutbox())[0]?.source ?? '')
}

/** The link in the source of a mail. */
export function linkIn(source: string): string {
  const text = source.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error(`there is no link in\n${source}`)
  return link
}
