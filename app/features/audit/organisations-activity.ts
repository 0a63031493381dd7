/** What the record can say of organisations outside the network, and of the register of what was sent. */
export type OrganisationsActivity =
  | {
      type:
        | 'organisations.organisation_recorded'
        | 'organisations.organisation_changed'
        | 'organisations.organisation_ended'
        | 'organisations.organisation_reopened'
      organisationId: string
    }
  | { type: 'positions.dispatches_exported'; subjectChapterId: string; rows: number }
