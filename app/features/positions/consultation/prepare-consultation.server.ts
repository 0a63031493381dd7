import { db } from '~/db.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { composeText } from '../vote/compose-text.server'
import { listServices } from './list-services.server'

/** What whoever asks the chapters looks at first: the text by its mark (null where there is none), in which languages it is ready, and which services there are. */
export async function prepareConsultation(
  draft: Pick<FoundDraft, 'id' | 'language' | 'chapterId'>,
) {
  const composed = await composeText(db, draft)
  return {
    mark: composed?.mark ?? null,
    languages: composed?.texts.map(({ language }) => language) ?? [],
    services: await listServices(db, draft.chapterId),
  }
}
