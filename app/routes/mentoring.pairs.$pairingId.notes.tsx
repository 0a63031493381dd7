import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { NoteForm } from '~/features/mentoring/pairs/components/note-form'
import { NoteRows } from '~/features/mentoring/pairs/components/note-rows'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { listNotes } from '~/features/mentoring/pairs/list-notes.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { WriteNoteSchema } from '~/features/mentoring/pairs/schema'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { writeNote } from '~/features/mentoring/pairs/write-note.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const page = pageOf(new URL(request.url))
  const list = await listNotes(viewer, pair, page)
  refuseBeyond(page, list.notes)
  const mayWrite = canAct(viewer, pair) && hindranceOf(pair) === null
  return { pairingId: pair.id, ...list, page, mayWrite, formKey: randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, WriteNoteSchema)
  const { words = '' } = typedIn(form, 'words')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ words, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const answer = await writeNote(viewer, pair.id, value)
  if ('refused' in answer) return again(409, answer)
  return redirect(`/mentoring/pairs/${pair.id}/notes#note-${answer.noteId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Notes() {
  const { pairingId, notes, hasNext, page, mayWrite, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('note.title')} refused={answer?.refused}>
        {mayWrite && page === 1 && (
          <NoteForm formKey={formKey} words={answer?.words} errors={answer?.errors} />
        )}
        {!mayWrite && answer?.words && <p className="card whitespace-pre-wrap">{answer.words}</p>}
        {notes.length > 0 ? (
          <div className="card">
            <NoteRows pairingId={pairingId} notes={notes} />
          </div>
        ) : (
          <p className="card">{t('note.empty')}</p>
        )}
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/mentoring/pairs/${pairingId}/notes?page=${it}`}
        />
      </RoomPage>
    </Frame>
  )
}
