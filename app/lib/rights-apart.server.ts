import { realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The rights of a process apart, where this Node knows any: to read its own source and the files named, and
 * nothing else.
 */
export function rightsApart(root: string, ...paths: string[]): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  const modules = join(root, 'node_modules')
  const source = [join(root, 'app'), join(root, 'package.json'), modules, realpathSync(modules)]
  return ['--permission', ...[...source, ...paths].map((it) => `--allow-fs-read=${it}`)]
}
