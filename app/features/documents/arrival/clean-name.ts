import { unseenSign } from '~/lib/unseen-signs'

const longest = 150

// Turned round, "fdp.exe" reads as "exe.pdf".
const unseen = new RegExp(unseenSign.source, 'gu')

/**
 * The name of a file as it is shown and handed out again: without folders, line breaks and marks that
 * cannot be seen, in one encoding (NFC), not longer than 150 characters, its ending kept. It is never the
 * name of a file on our disk.
 */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const name = last
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (name === '') return 'file'
  return shorten(name)
}

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return letters.slice(0, longest - [...ending].length).join('') + ending
}
