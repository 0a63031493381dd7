import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export type SourceFile = { path: string; name: string; text: string; lines: number }

/** The hand-written TypeScript below some folders. */
export function sourcesOf(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'))
      .sort()
      .map((path) => {
        const text = readFileSync(path, 'utf8')
        return { path, name: basename(path), text, lines: text.split('\n').length - 1 }
      }),
  )
}

/** A text without its comments; strings that look like comments are not looked into. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
