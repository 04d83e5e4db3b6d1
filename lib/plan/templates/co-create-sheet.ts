import { step, type Template } from './template.ts'

const free = { after: [] }
/** A task of theirs to fill in together: no owner and no date are suggested. */
const prompt = (title: string, place: number, doneWhen: string) =>
  step(title, 'buyer', [null, null], place, doneWhen, { prompt: true, ...free })

/**
 * T6, the sheet of two columns on one shared timeline (R003, R005-R008, R013): seven buyer tasks as prompts, seven vendor tasks
 * filled in, five milestones flagged. The source gives no dates: the offsets are ours, around a paper process of three weeks.
 */
export const coCreateSheet: Template = {
  id: 'T6',
  name: 'Co-create sheet',
  about: 'Ours filled in, theirs together',
  steps: [
    step('Technical-stakeholder demos', 'seller', [null, 'solutions-engineer'], -35, 'Everybody who evaluates it has seen it.', free),
    step('Technical evaluation complete', 'both', ['technical-evaluator', 'solutions-engineer'], -30, 'The evaluator confirms that the requirements are met.', { key: true, after: [1] }),
    step('Executive sponsor introductions', 'seller', [null, ['executive-sponsor', 'account-executive']], -28, 'Both sponsors have talked.', free),
    prompt('IT integration review', -25, 'IT has agreed to the integration.'),
    step('Reference calls', 'seller', [null, 'account-executive'], -22, 'The calls they asked for have taken place.', free),
    prompt('Security questionnaire', -20, 'We have the questionnaire.'),
    step('Security questionnaire responses', 'seller', [null, 'solutions-engineer'], -17, 'Every question is answered and received.', { after: [6] }),
    step('Implementation scoping', 'seller', [null, ['solutions-engineer', 'customer-success']], -16, 'Scope, effort and dates of the rollout are written down.', { after: [2] }),
    step('Legal review started', 'both', ['legal-reviewer', 'legal-contact'], -15, 'Their reviewer is named and has begun.', { key: true, ...free }),
    step('Custom contract terms', 'seller', [null, 'legal-contact'], -13, 'The terms they asked for are in the contract.', free),
    step('Contract sent', 'seller', [null, 'account-executive'], -12, 'They have the contract.', { key: true, after: [10] }),
    prompt('Legal review', -11, 'No open point is left in the contract.'),
    prompt('Procurement terms', -10, 'Payment and purchasing terms are agreed.'),
    step('Legal redline responses', 'seller', [null, 'legal-contact'], -8, 'Every redline has an answer.', { after: [11] }),
    prompt('Budget approval', -6, 'The money is released.'),
    prompt('Board sign-off', -3, 'The board has agreed.'),
    step('Contract executed', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
    step('Kickoff scheduled', 'both', ['champion', 'customer-success'], 2, 'The kickoff is in both calendars.', { key: true, gate: 'kickoff', after: [17] }),
    prompt('End-user training scheduling', 10, 'Every group has a date for its training.'),
  ],
  criteria: [],
  risks: [],
} // prettier-ignore
