import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer<ArrayBuffer>>
const open = promisify(gunzip)

/** A value as compressed JSON, for a column; compressed on a thread of its own. */
export async function pack(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compress(Buffer.from(JSON.stringify(value))))
}

/** What `pack` made. */
export async function unpack<Value>(packed: Uint8Array): Promise<Value> {
  return JSON.parse((await open(packed)).toString()) as Value
}
