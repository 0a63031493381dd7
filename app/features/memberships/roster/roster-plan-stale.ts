/** The members changed since a plan was made, so that it no longer fits: it has to be made anew. */
export class RosterPlanStale extends Error {
  constructor() {
    super('The members changed since this plan was made. Make it anew, and look at it again.')
    this.name = 'RosterPlanStale'
  }
}
