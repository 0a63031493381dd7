/** A failure that its reader can mend: the message is one sentence that says what to do. */
export class PlainError extends Error {}

/** Turns what went wrong at start into one plain sentence, or null when it is a fault of ours. */
export function explain(error: unknown): string | null {
  if (error instanceof PlainError) return error.message
  if (!(error instanceof Error)) return null
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || /no space left/i.test(message)) {
    return 'The disk is full: free some space, nothing was changed, and start again.'
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `This user may not use ${(error as NodeJS.ErrnoException).path ?? 'a folder that is needed'}: give it the right, or set DATA_DIR to a folder of its own.`
  }
  if (code === '28P01' || code === '28000') {
    return 'The database refuses the user or password in DATABASE_URL: correct them and start again.'
  }
  if (code === '3D000') {
    return 'The database named in DATABASE_URL does not exist: create it, or correct the name.'
  }
  if (code && /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH/.test(code)) {
    return 'No database answers at DATABASE_URL: start it, or correct the address.'
  }
  return message.startsWith('[') || error.name === 'ZodError'
    ? explainEnv(error)
    : explain(error.cause)
}

function explainEnv(error: Error): string {
  const issues =
    (error as { issues?: Array<{ path: PropertyKey[]; message: string }> }).issues ?? []
  return `Correct the setting ${issues.map((it) => `${it.path.join('.')} (${it.message})`).join(', ')} and start again.`
}
