import { realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The rights of a process that reads a file, where this Node knows any: to read its own source and the file,
 * and nothing else.
 */
export function rightsOf(root: string, path: string): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  const modules = join(root, 'node_modules')
  const source = [join(root, 'app'), join(root, 'package.json'), modules, realpathSync(modules)]
  return ['--permission', ...[...source, path].map((it) => `--allow-fs-read=${it}`)]
}
