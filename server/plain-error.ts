/** A failure that its reader can mend: the message is one sentence that says what to do. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** Turns what went wrong at start into one plain sentence, or null when it is a fault of ours. */
export function explain(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  // By its name, since the app's build has a class of its own.
  if (error.name === 'PlainError') return error.message
  const { code, message, path = 'a folder that is needed' } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || /no space left/i.test(message)) {
    return 'The disk is full: free some space, nothing was changed, and start again.'
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `This user may not use ${path}: give it the right, or set DATA_DIR to a folder of its own.`
  }
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR') {
    return `There is something else where ${path} should be: move it away, or set DATA_DIR to another folder.`
  }
  if (code === 'ENOENT' && error.message.includes(' open ')) {
    return `There is no file ${path}: correct its name and try again.`
  }
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message.split('. ')[0]}.`
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

/** Refuses an address that is none of PostgreSQL's; it holds a password, so it is never repeated. */
export function checkDatabaseUrl(url: string): void {
  if (/^postgres(ql)?:\/\/\S+$/.test(url) && URL.canParse(url)) return
  throw new PlainError(
    'DATABASE_URL must look like "postgresql://user:password@host:5432/name": correct it, or leave it out for the embedded database.',
  )
}
