import { DatedText } from '~/components/dated-text'
import type { Room } from '~/features/mentoring/pairs/get-room.server'
import type { Goal } from '~/features/mentoring/pairs/list-goals.server'
import { useT } from '~/shell'
import { SealedWords } from './sealed-words'

type Props = { pairingId: string; goals: Goal[]; canAct: boolean }

/** The goals with how far each is, as a bar and as a number. */
export function GoalRows({ pairingId, goals, canAct }: Props) {
  return (
    <ul className="grid gap-4">
      {goals.map((goal) => (
        <GoalRow key={goal.id} pairingId={pairingId} goal={goal} canAct={canAct} />
      ))}
    </ul>
  )
}

function GoalRow({ pairingId, goal, canAct }: { pairingId: string; goal: Goal; canAct: boolean }) {
  const { id, words, dueOn, progress, isDropped } = goal
  const t = useT('pairs')
  const here = `/mentoring/pairs/${pairingId}/goals/${id}`
  return (
    <li className="space-y-1">
      <SealedWords words={words} />
      {isDropped ? (
        <p className="hint">{t('goal.dropped')}</p>
      ) : (
        <p className="flex items-center gap-3">
          <progress
            className="progress min-w-0 flex-1"
            value={progress}
            max={100}
            aria-label={t('goal.progress')}
          />
          <span className="hint">{progress} %</span>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        {dueOn && !isDropped && (
          <span className="hint">
            <DatedText at={dueOn} dateOnly text={(when) => t('goal.due', { when })} />
          </span>
        )}
        {canAct && !isDropped && (
          <a className="btn-bare -ml-2" href={here}>
            {t('goal.change')}
          </a>
        )}
      </p>
      {canAct && isDropped && (
        <form method="post" action={`${here}/drop`}>
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-bare" type="submit">
            {t('goal.take_up')}
          </button>
        </form>
      )}
    </li>
  )
}

/** The goals in the room. */
export function GoalsCard({ room, canAct }: { room: Room; canAct: boolean }) {
  const t = useT('pairs')
  const live = room.goals.filter(({ isDropped }) => !isDropped)
  return (
    <section className="card space-y-3">
      <h2>{t('goal.title')}</h2>
      {live.length > 0 ? (
        <GoalRows pairingId={room.id} goals={live} canAct={canAct} />
      ) : (
        <p>{t(canAct ? 'goal.empty' : 'room.nothing')}</p>
      )}
      {(canAct || room.goals.length > live.length) && (
        <a className="btn-quiet" href={`/mentoring/pairs/${room.id}/goals`}>
          {t(canAct ? 'goal.set' : 'goal.all')}
        </a>
      )}
    </section>
  )
}
