import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { endingOf, type FileKind, fileKinds, kindOfType } from '../file-kinds'
import { FileRefused } from './file-fault'

// Names under which file-type knows a kind otherwise than we do.
const otherNames: Record<string, string> = {
  'audio/mp4': 'audio/x-m4a',
  'audio/vnd.wave': 'audio/wav',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'text/rtf': 'application/rtf',
  'video/x-m4v': 'video/mp4',
}

/** How much of a text is looked at, in bytes. */
const looked = 64 * 1024

/**
 * The kind of a file on the disk, told by its content; the name must agree with it. Throws `FileRefused`
 * with `type` for what no library takes, and with `name_differs` where the name says another kind.
 */
export async function sniffKind(path: string, name: string): Promise<FileKind> {
  const ending = endingOf(name)
  const found = await fileTypeFromFile(path)
  if (found && found.mime !== 'application/xml') {
    const kind = kindOfType(otherNames[found.mime] ?? found.mime)
    if (!kind) throw new FileRefused('type')
    return agreeing(kind, ending)
  }
  const start = await startOf(path)
  if (!isText(start)) throw new FileRefused('type')
  // Nothing but its name tells one kind of plain text from another; a page or a drawing tells itself.
  const code = markupOf(start)
  const named = fileKinds.find((it) => it.endings.includes(ending) && isPlain(it))
  if (code) return agreeing(code, ending)
  if (named && named.group !== 'code') return named
  if (ending === '') return kindOfType('text/plain') as FileKind
  throw new FileRefused(
    fileKinds.some((it) => it.endings.includes(ending)) ? 'name_differs' : 'type',
  )
}

function agreeing(kind: FileKind, ending: string): FileKind {
  // Phones and cameras give pictures each other's endings; a picture is a picture.
  const isPicture = kind.group === 'picture' && pictureEndings.has(ending)
  if (ending === '' || kind.endings.includes(ending) || isPicture) return kind
  throw new FileRefused('name_differs')
}

const pictureEndings = new Set(
  fileKinds.filter((it) => it.group === 'picture').flatMap((it) => it.endings),
)

function isPlain({ type }: FileKind): boolean {
  return type.startsWith('text/') || type === 'image/svg+xml'
}

/** A page or a drawing, by how it begins (WHATWG MIME Sniffing, 7.1, in the main). */
function markupOf(start: Buffer): FileKind | undefined {
  const text = start
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
    .replace(/^(\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>]*>)+/i, (it) =>
      /html/i.test(it) ? '<html' : '',
    )
    .slice(0, 200)
  if (/^<(svg|svg:svg)[\s>]/i.test(text)) return kindOfType('image/svg+xml')
  if (/^<(html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p)\b/i.test(text))
    return kindOfType('text/html')
}

/** No text holds a NUL, and none holds many other signs that steer a machine. */
function isText(start: Buffer): boolean {
  if (isWide(start)) return true
  let odd = 0
  for (const byte of start) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd++
  }
  return odd * 100 <= start.length
}

/** UTF-16 with its mark, as Windows writes it. */
function isWide(start: Buffer): boolean {
  return (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
}

async function startOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
