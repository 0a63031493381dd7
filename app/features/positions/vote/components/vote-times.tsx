import { When } from '~/components/when'
import { useT } from '~/shell'
import type { VoteStage } from '../vote-stage'

type Props = { stage: VoteStage; opensAt: string; closesAt: string }

/** When a vote opens or closes, whichever comes next. */
export function VoteTimes({ stage, opensAt, closesAt }: Props) {
  const t = useT('vote')
  return (
    <p className="font-semibold">
      {t(`stage.${stage}`)} <When at={stage === 'set' ? opensAt : closesAt} />
    </p>
  )
}
