import { SMTPServer } from 'smtp-server'

export type Letter = { to: string[]; source: string }

/** A real SMTP server on this machine that keeps what it is given. */
export async function openPostOffice() {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      let source = ''
      stream.on('data', (chunk) => (source += chunk))
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map((it) => it.address), source })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as { port: number }
  return {
    letters,
    /** What a server of ours has to know to send its mail here, from one address for two processes. */
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      SMTP_FROM: 'no-reply@mreza.example',
      ORIGIN: 'http://mreza.example',
    },
    shut: () => new Promise<void>((done) => server.close(done)),
  }
}
