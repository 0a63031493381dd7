import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
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

/** All mails that were sent since the outbox was emptied last, which it is hereby. */
export async function takeOutbox(): Promise<Array<{ to: string; subject: string; text: string }>> {
  const names = await readdir(outboxFolder).catch(() => [])
  const sources = await Promise.all(names.map((it) => readFile(join(outboxFolder, it), 'utf8')))
  await emptyOutbox()
  return sources.map((source) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(source)?.[1] ?? ''
    const text = source.slice(source.indexOf('\n\n') + 2).replace(/=\n/g, '')
    return { to: field('To'), subject: field('Subject'), text }
  })
}
