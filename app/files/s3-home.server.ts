import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { FileHome } from './file-home'

export type S3Settings = {
  bucket: string
  region: string
  endpoint?: string
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

/**
 * Files in a bucket of any server that speaks S3. Members never see an address of it: every byte passes
 * through us, by the rule of reading.
 */
export async function s3Home(settings: S3Settings): Promise<FileHome> {
  // Large, and of use to none but installations that chose it.
  const s3 = await import('@aws-sdk/client-s3')
  const { bucket: Bucket, ...rest } = settings
  // Servers of one's own are reached by path; a bucket as part of a host name needs a name server for it.
  const client: S3Client = new s3.S3Client({
    ...rest,
    forcePathStyle: settings.endpoint !== undefined,
    // Not every server knows the checksums that trail a body; ours are kept with the row of each file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return {
    name: 's3',
    async take(path, key) {
      const { size } = await stat(path)
      // What is put is there whole or not at all.
      await client.send(
        new s3.PutObjectCommand({
          Bucket,
          Key: key,
          Body: createReadStream(path),
          ContentLength: size,
        }),
      )
      await rm(path, { force: true })
    },
    async read(key, stretch) {
      const Range = stretch && `bytes=${stretch.from}-${stretch.to}`
      const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key: key, Range }))
      if (!Body) throw new Error('the file has no body')
      return Body as Readable
    },
    async remove(key) {
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: key }))
    },
    async *list() {
      const pages = s3.paginateListObjectsV2({ client }, { Bucket })
      for await (const { Contents = [] } of pages)
        for (const { Key, LastModified } of Contents)
          if (Key && LastModified) yield { key: Key, at: LastModified }
    },
  }
}
