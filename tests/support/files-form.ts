import { v7 as uuidv7 } from 'uuid'

type SentFile = { name: string; content: string | Uint8Array }

/** The form that brings files to a library, as a browser without scripts sends it. */
export function filesForm(files: SentFile[], batchId: string = uuidv7()): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ batchId, folder: '', language: 'en', note: '' }))
    form.append(name, value)
  for (const { name, content } of files) form.append('files', new Blob([content as BlobPart]), name)
  return form
}
