/** What mentors offer and mentees look for; a round asks for some of them. Words stand in the texts. */
export const topics = [
  'leadership',
  'career',
  'promotion',
  'self_confidence',
  'public_speaking',
  'teamwork',
  'work_and_family',
  'wellbeing',
  'unequal_treatment',
  'training_others',
  'work_abroad',
  'criminal_investigation',
  'domestic_violence',
  'community_policing',
  'border_and_migration',
  'traffic',
  'forensics',
  'cybercrime',
  'public_order',
  'planning_and_finance',
] as const
export type Topic = (typeof topics)[number]

export const meetingForms = ['online', 'in_person', 'either'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** When she has time, by her own clock. */
export const times = ['mornings', 'afternoons', 'evenings', 'weekends'] as const

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const

/** What makes a pair a good one. How much each counts, 0 to 10, belongs to the round and is shown. */
export const criteria = ['wishes', 'topics', 'languages', 'band', 'meeting', 'times'] as const
export type Criterion = (typeof criteria)[number]
export type Weights = Record<Criterion, number>

export const usualWeights: Weights = {
  wishes: 6,
  topics: 6,
  languages: 2,
  band: 3,
  meeting: 1,
  times: 2,
}
