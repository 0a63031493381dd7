import { forgetUploads } from './forget-uploads.server'
import { forgetWithdrawn } from './forget-withdrawn.server'
import { releaseHeld } from './release-held.server'
import { sweepHome } from './sweep-home.server'

/** Looks after what nobody looks after: uploads that broke, documents long withdrawn, files of none, files that wait for the scanner. */
export async function attendFiles(): Promise<void> {
  await forgetUploads()
  await forgetWithdrawn()
  await releaseHeld()
  await sweepHome()
}
