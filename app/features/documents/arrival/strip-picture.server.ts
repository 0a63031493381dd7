import sharp from 'sharp'
import { FileRefused } from './file-fault'

/** As many as no camera of these years takes. */
const mostPixels = 64_000_000

/**
 * Writes a picture anew beside itself, upright and without anything that a camera or a program wrote into
 * it (place, time, device, names), and gives where. Throws `FileRefused` for what is no picture, or a huge one.
 */
export async function stripPicture(path: string): Promise<string> {
  const stripped = `${path}.stripped`
  const picture = sharp(path, {
    limitInputPixels: mostPixels,
    animated: true,
    sequentialRead: true,
  })
  try {
    const { width, height } = await picture.metadata()
    if (width * height > mostPixels) throw new FileRefused('huge_picture')
    // Nothing but the picture itself is written unless one asks for it.
    await picture.autoOrient().toFile(stripped)
    return stripped
  } catch (error) {
    if (error instanceof FileRefused) throw error
    const isHuge = error instanceof Error && /pixel limit/.test(error.message)
    throw new FileRefused(isHuge ? 'huge_picture' : 'broken_picture')
  }
}
