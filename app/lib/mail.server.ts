import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { env } from '~/env.server'

export type Mail = { to: string; subject: string; text: string }

// Loaded with the first mail: a start waits for no module that no page needs.
async function openTransport() {
  const { default: nodemailer } = await import('nodemailer')
  return env.SMTP_URL
    ? nodemailer.createTransport(env.SMTP_URL)
    : nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
}
let transport: ReturnType<typeof openTransport> | null = null

/** Where mail lands when no SMTP server is configured. */
export const outboxFolder = join(env.DATA_DIR, 'outbox')

/** Sends one mail to one person; subjects and texts name no member, chapter or content. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  transport ??= openTransport()
  const sent = await (await transport).sendMail({
    from: env.SMTP_FROM,
    to: { name: '', address: to },
    subject,
    text,
  })
  if (env.SMTP_URL) return
  await mkdir(outboxFolder, { recursive: true, mode: 0o700 })
  await writeFile(
    join(outboxFolder, `${uuidv7()}.eml`),
    (sent as unknown as { message: Buffer }).message,
  )
}
