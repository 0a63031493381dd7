import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'

export const bucket = 'mreza-files'

/** A server on this machine that speaks S3, with one empty bucket; the keys are those that it knows. */
export async function startS3() {
  const directory = mkdtempSync(join(tmpdir(), 'mreza-s3-'))
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: bucket }],
    // It works out the signature of some questions otherwise than the library that Amazon gives out.
    allowMismatchedSignatures: true,
  })
  const { port }: AddressInfo = await server.run()
  return {
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    /** The keys that lie there, without asking it. */
    keys: () => objects(directory).map(({ key }) => key),
    /** Makes all that lies there as old as that. */
    age(at: Date) {
      for (const { path } of objects(directory)) utimesSync(path, at, at)
    },
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function objects(directory: string): Array<{ key: string; path: string }> {
  const folder = join(directory, bucket)
  return readdirSync(folder)
    .filter((it) => it.endsWith('._S3rver_object'))
    .map((it) => ({ key: it.slice(0, -'._S3rver_object'.length), path: join(folder, it) }))
}
