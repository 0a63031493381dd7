import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '~/env.server'
import type { FileHome, HomeName } from './file-home'
import { localHome } from './local-home.server'
import { s3Home } from './s3-home.server'

const root = join(env.DATA_DIR, 'files')

const homes: Partial<Record<HomeName, FileHome>> = {}

/** The home of that name, if this installation has it; new files go to the one of its settings. */
export async function fileHome(name: HomeName = env.FILES_HOME): Promise<FileHome> {
  homes[name] ??= name === 'local' ? localHome(root) : await settingsOfS3()
  return homes[name]
}

/** Every home of this installation: after a move, what was left behind lies in the one that is no longer used. */
export async function allHomes(): Promise<FileHome[]> {
  const names: HomeName[] = env.S3_BUCKET ? ['local', 's3'] : ['local']
  return Promise.all(names.map((name) => fileHome(name)))
}

/** Where files lie while they arrive: on the disk of the local home, so that they need only be moved. */
export function arrivingFolder(): string {
  const folder = join(root, 'arriving')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Where a file lies while it arrives. */
export function arrivingPath(id: string): string {
  return join(arrivingFolder(), id)
}

async function settingsOfS3(): Promise<FileHome> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = env
  if (!S3_BUCKET) throw new Error('S3_BUCKET is not set')
  const credentials =
    S3_ACCESS_KEY && S3_SECRET_KEY
      ? { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY }
      : undefined
  return s3Home({ bucket: S3_BUCKET, region: S3_REGION, endpoint: S3_ENDPOINT, credentials })
}
