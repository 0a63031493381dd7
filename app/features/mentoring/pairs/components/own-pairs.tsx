import { DatedText } from '~/components/dated-text'
import type { OwnPair } from '~/features/mentoring/pairs/list-own-pairs.server'
import { useT } from '~/shell'

/** Her pairs: with whom, how it stands, and what she does next in it. */
export function OwnPairs({ pairs }: { pairs: OwnPair[] }) {
  const t = useT('pairs')
  return (
    <section className="space-y-2">
      <h2>{t('own.title')}</h2>
      {pairs.length === 0 && <p className="card">{t('own.empty')}</p>}
      {pairs.length > 0 && (
        <ul className="grid gap-3">
          {pairs.map((pair) => (
            <Pair key={pair.id} pair={pair} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Pair({ pair }: { pair: OwnPair }) {
  const { id, name, side, state, next, readableUntil, meetsAt } = pair
  const t = useT('pairs')
  const room = `/mentoring/pairs/${id}`
  return (
    <li className="card space-y-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a className="font-semibold" href={room}>
          {name ?? t('discussions:gone')}
        </a>
        <span className="tag">{t(`state.${state}`)}</span>
      </div>
      <p className="hint">{t(`own.${side}`)}</p>
      {readableUntil && (
        <p className="hint">
          <DatedText at={readableUntil} dateOnly text={(when) => t('room.readable', { when })} />
        </p>
      )}
      {meetsAt && state === 'begun' && next !== 'log' && (
        <p>
          <DatedText at={meetsAt} text={(when) => t('meeting.next', { when })} />
        </p>
      )}
      {next && (
        <a className="btn" href={`${room}/${pageOfStep[next]}`}>
          {t(`next.${next}`)}
        </a>
      )}
      {!next && state === 'begun' && (
        <a className="btn" href={room}>
          {t('mentoring:outcome.room')}
        </a>
      )}
    </li>
  )
}

/** Where each next step is taken. */
export const pageOfStep = {
  agree: 'agreement',
  sign: 'agreement',
  meet: 'meeting',
  log: 'sessions',
} as const
