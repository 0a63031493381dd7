import type { Tx } from '~/db.server'

/**
 * The folder of a library, held so that nobody removes it before something lies in it; null for the shelf
 * itself, also where the folder is gone.
 */
export async function holdShelf(
  tx: Tx,
  spaceId: string,
  folderId: string | null,
): Promise<string | null> {
  if (!folderId) return null
  const rows: Array<{ id: string }> = await tx.$queryRaw`
    SELECT id FROM folder WHERE id = ${folderId}::uuid AND space_id = ${spaceId}::uuid FOR KEY SHARE`
  return rows[0]?.id ?? null
}
