// A bare socket.io server: a form comes in, and what every watcher is shown goes out at once. No
// session, no rights, no database.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { Server } from 'socket.io'

let seq = 20
const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const body = new URLSearchParams(text).get('body') ?? ''
  seq += 1
  io.to('thread').emit('reply', {
    id: randomUUID(),
    seq,
    version: 1,
    authorId: randomUUID(),
    authorName: 'Member 0000001',
    initials: 'M0',
    chapter: {
      en: 'Ministry of Interior of Serbia',
      'sr-Latn': 'Ministarstvo unutrašnjih poslova',
    },
    language: 'sr-Latn',
    bodyHtml: `<p>${body}</p>`,
    createdAt: new Date().toISOString(),
    editedAt: null,
  })
  response.writeHead(303, { Location: `/#reply-${seq}` }).end()
})
const io = new Server(server, { path: '/live', serveClient: false })
io.on('connection', (socket) => {
  socket.on('watch', async (_thing, answer) => {
    await socket.join('thread')
    answer({ ok: true })
  })
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`answers at http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
process.on('SIGTERM', () => process.exit(0))
