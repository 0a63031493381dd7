import type { Topic } from '~/features/mentoring/terms'

/** What a position is about; the words are those of the topics of mentoring. */
export const themes = [
  'leadership',
  'career',
  'promotion',
  'work_and_family',
  'wellbeing',
  'unequal_treatment',
  'training_others',
  'criminal_investigation',
  'domestic_violence',
  'community_policing',
  'border_and_migration',
  'traffic',
  'forensics',
  'cybercrime',
  'public_order',
  'planning_and_finance',
] as const satisfies Topic[]
export type Theme = (typeof themes)[number]

/** True for one of the themes. */
export function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value)
}
