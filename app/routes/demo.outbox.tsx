import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { pageTitle } from '~/lib/page-title'
import { readOutbox } from '~/lib/read-outbox.server'
import { notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.isDemo) throw notFound()
  return { mails: await readOutbox() }
}

export const meta = () => pageTitle(undefined)

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>()
  const t = useT('pages')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('outbox.title')}</h1>
        <p className="hint">{t('outbox.lead')}</p>
        {mails.length === 0 && <p className="card">{t('outbox.empty')}</p>}
        {mails.map(({ id, to, text }) => (
          <article key={id} className="card space-y-2">
            <p className="hint">{to}</p>
            <p className="whitespace-pre-wrap">
              <WithLinks text={text.trim()} />
            </p>
          </article>
        ))}
      </div>
    </Frame>
  )
}

/** The text of a mail of ours; its links lead to this very server, by whichever name it is reached. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a key={part} className="break-all" href={new URL(part).pathname}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
