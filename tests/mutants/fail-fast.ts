import fc from 'fast-check'

// A property that fails has noticed the mutant: nobody needs the smallest case of it.
fc.configureGlobal({ endOnFailure: true })
