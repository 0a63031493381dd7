import type { Upload } from 'tus-js-client'

/** `sent`; `away`, when nobody answered or the line was gone; `signed out`; `refused`, for good. */
export type Sent = 'sent' | 'away' | 'signed out' | 'refused'

/** So much in one request, for a proxy may refuse more at once. */
const chunkSize = 16 * 1024 * 1024
/** A line on which nothing moves for so long is dead, in milliseconds; browsers wait much longer. */
const patience = 40_000
/** What is told of a disk that is full. */
const noRoom = 507

/** Loads what sends pieces; a page that is about to need it calls it early, while there is a line. */
export const loadSender = () => import('tus-js-client')

/**
 * Sends what of a file has not come yet to the address of its line, from where the server is. Tells how much has
 * come, in bytes; ends with `signal`. Never throws.
 */
export async function sendPieces(
  file: File,
  { address, signal, tell }: { address: string; signal: AbortSignal; tell: (come: number) => void },
): Promise<Sent> {
  const tus = await loadSender().catch(() => null)
  if (!tus) return 'away'
  return new Promise<Sent>((done) => {
    let timer = 0
    const end = (how: Sent, upload?: Upload) => {
      clearTimeout(timer)
      void upload?.abort()
      done(how)
    }
    const watch = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => end('away', upload), patience)
    }
    const upload: Upload = new tus.Upload(file, {
      uploadUrl: address,
      chunkSize,
      // Whoever called tries again, and sees first whether the line of the file is still there.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onProgress(come) {
        watch()
        tell(come)
      },
      onSuccess: () => end('sent'),
      onError(error) {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : 0
        if (status === noRoom) end('refused')
        // Led to the sign-in, which knows nothing of the file.
        else end(status === 200 ? 'signed out' : 'away')
      },
    })
    signal.addEventListener('abort', () => end('away', upload), { once: true })
    watch()
    upload.start()
  })
}
