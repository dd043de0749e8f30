import type { PlanCategory, PlanEndReason } from '../plan/plan.ts'

/** What papers say by themselves. Plain words, for the family reads them too; a person edits them before they go. */
export const english = {
  category: {
    neglect: 'neglect',
    physical: 'physical harm',
    sexual: 'sexual harm',
    emotional: 'emotional harm',
    multiple: 'more than one kind of harm',
  } satisfies Record<PlanCategory, string>,

  familyMember: 'family member',
  somebody: 'ask your social worker',
  you: 'You',
  people: (name: string, ...what: string[]) => [name, ...what].filter((one) => one !== '').join(', '),
  online: 'online',
  professionals: 'the professionals',
  onlyFor: (who: readonly string[]) => `Only for: ${who.join('; ')}`,
  onlyYou: 'Only for you',
  earlier: (heading: string) => `Your words before the correction: ${heading}`,

  letter: {
    about: 'About this letter',
    aboutText: (date: string) =>
      `On ${date} we met to talk about how to keep the children safe. This letter says what was decided, and what happens next.`,
    decision: (name: string) => `What was decided for ${name}`,
    decided: {
      plan: (given: string, category: string | null, from: string) =>
        `${given} needs a child protection plan. It starts on ${from}.${category ? ` The worry is about ${category}.` : ''}`,
      'no-plan': (given: string) => `${given} does not need a child protection plan.`,
      continue: (given: string, category: string | null) =>
        `The child protection plan for ${given} goes on.${category ? ` The worry is about ${category}.` : ''}`,
      change: (given: string, category: string | null) =>
        `The child protection plan for ${given} goes on. ${category ? `The worry is now about ${category}.` : 'It has been changed.'}`,
      end: (given: string) => `The child protection plan for ${given} has ended.`,
    },
    why: (reasons: string) => `Why: ${reasons}`,
    notDecided: (given: string) => `Nothing was decided for ${given} on the day.`,
    interim: 'The meeting could not decide',
    interimText: (when: string) =>
      `Not enough services were there. What is written here holds until we meet again on ${when}.`,
    next: 'What happens next',
    firstCoreGroup: (when: string, place: string) =>
      `The first core group is on ${when}${place ? `, ${place}` : ''}. The core group is the family and the professionals who help with the plan.`,
    review: (when: string, place: string) =>
      `The review conference is on ${when}${place ? `, ${place}` : ''}. There we look at how the plan has worked.`,
    lead: (name: string, phone: string) => `The lead social worker is ${name}${phone ? `, ${phone}` : ''}.`,
    say: 'If you want to tell us something',
    saySteps: (teamName: string, phone: string) => [
      'Is something in this paper wrong? Tell your social worker or us. We put it right, or keep what you say beside it.',
      'Do you not agree with what was decided? Tell the chair. What you say is written down.',
      'Did we do something well? We would like to hear it.',
      `Are you not happy with us? You can make a complaint. Ring the ${teamName} on ${phone}. It will not be held against you.`,
    ],
    dissent: 'If you do not agree, as a professional',
    dissentText: (within: string | null) =>
      within
        ? `Tell the chair, with your reasons: it is recorded with the decision. You can raise it formally, through your own agency’s safeguarding lead, within ${within} of the conference.`
        : 'Tell the chair, with your reasons: it is recorded with the decision. You can raise it formally, through your own agency’s safeguarding lead, by your partnership’s procedure.',
    dissented: (who: string, formal: boolean) =>
      formal ? `${who} does not agree and has raised it formally:` : `${who} does not agree:`,
  },

  plan: {
    why: 'Why there is a plan',
    working: 'What is working',
    forChild: (name: string) => `The plan for ${name}`,
    forAll: 'The plan for every child in it',
    outcome: 'What will be better',
    action: 'What will be done',
    who: 'Who',
    byWhen: 'By when',
    howWeWillKnow: 'How we will know',
    ifItDoesNotWork: 'If it does not work',
    asks: 'What the family ask for',
    ask: (role: string, text: string, from: string) => `The ${role}: “${text}”${from ? ` (asked of ${from})` : ''}`,
    expected: 'What is expected of the parents',
    coreGroup: 'Lead social worker and core group',
    leadSocialWorker: 'lead social worker',
    worse: 'If things get worse',
    worseText: (phone: string) =>
      `If a child is in danger now, ring 999. If things get worse, ring the lead social worker or us on ${phone}. Do not wait for the next meeting.`,
    dates: 'Dates',
  },

  record: {
    there: 'Who was there',
    couldNot: 'Who was invited and could not come',
    instead: (who: string, instead: string) => `${who}. Instead: ${instead}`,
    absent: 'Who was invited and did not come',
    reports: 'Reports, and whether the family had them',
    received: (agency: string, on: string) => `${agency}: received on ${on}.`,
    nothingHeld: (agency: string) => `${agency}: holds nothing about the children.`,
    noReport: (agency: string) => `${agency}: no report.`,
    had: (role: string, on: string) => `The ${role} had it from ${on} on.`,
    youHad: (agency: string, on: string) => `${agency}: you had it from ${on} on.`,
    withheld: 'Reports kept from somebody, by the chair',
    withheldLine: (agency: string, role: string, reason: string) => `${agency}, from the ${role}: ${reason}`,
    words: (text: string, role: string | null) => (role ? `“${text}” (${role})` : text),
    notes: (step: string) => `Notes: ${step}`,
    worries: 'What we are worried about',
    strengths: 'What is going well',
    scale: 'A number from 0 to 10',
    scaleLead: '0: the child is not safe. 10: the child is safe and no plan is needed.',
    scaleLine: (role: string, value: number) => `The ${role}: ${value}`,
    views: (name: string) => `What each agency thinks is needed for ${name}`,
    view: (who: string, needed: boolean, category: string | null, reasons: string) =>
      `${who}: ${needed ? `a plan is needed${category ? ` (${category})` : ''}` : 'no plan is needed'}.${reasons ? ` ${reasons}` : ''}`,
    decision: (name: string) => `Decision for ${name}`,
    category: (category: string) => `Category: ${category}.`,
    quorum: 'Quorum',
    override: (reason: string) => `There was no quorum. The chair went on: ${reason}`,
    interim: (when: string, reason: string) => `There was no quorum. The conference goes on on ${when}: ${reason}`,
    dissent: 'Who disagreed',
    next: 'Next dates',
    wrong: 'If something is wrong in this record',
    wrongText: (phone: string) =>
      `Tell your social worker or the chair, or ring ${phone}. We put it right, or keep what you say beside the record.`,
  },

  coreGroup: {
    present: 'Who was there',
    apologies: 'Who could not come',
    seen: (name: string) => `How ${name} was seen`,
    seenOn: (given: string, on: string, alone: boolean) => `${given} was seen on ${on}${alone ? ', alone' : ''}.`,
    notSeen: (given: string) => `${given} was not seen since the last meeting.`,
    updates: 'What has happened since',
    update: (who: string, text: string) => `${who}: ${text}`,
    progress: 'The plan, line by line',
    how: {
      'not-started': 'not started',
      some: 'some of the way',
      most: 'most of the way',
      done: 'done',
      'not-working': 'not working',
    },
    soFar: 'How far it is',
    familySays: 'What the family say',
    professionalsSay: 'What the professionals say',
    working: 'How is the plan working for the family?',
    progressing: 'How well are they progressing?',
    safer: 'Are the children safer?',
    childsView: (name: string) => `What ${name} thinks`,
    parentsViews: 'What the parents and carers think',
    newActions: 'New actions',
    next: 'Next meeting',
    nextText: (when: string, place: string) => `We meet again on ${when}${place ? `, ${place}` : ''}.`,
  },

  progress: {
    meetings: 'Core groups held and missed',
    count: (held: number, missed: number) =>
      `The core group met ${held} ${held === 1 ? 'time' : 'times'}${missed === 0 ? '.' : `, and missed ${missed}.`}`,
    slot: (due: string, judged: 'on-time' | 'late' | 'missed' | 'open' | 'called-off', held: string) => {
      if (judged === 'on-time') return `- By ${due}: held on ${held}`
      if (judged === 'late') return `- By ${due}: held late, on ${held}`
      return judged === 'missed' ? `- By ${due}: missed` : `- By ${due}: still to be held`
    },
    attendance: 'Who came',
    came: (who: string, came: number, of: number) => `${who}: ${came} of ${of}`,
    now: 'Now',
    states: { done: 'done', dropped: 'no longer needed', 'carried-on': 'goes on' },
    family: (words: string) => `The family: “${words}”`,
    professionals: (words: string) => `The professionals: “${words}”`,
    scale: 'A number from 0 to 10, over time',
    point: (on: string, value: number) => `${value} on ${on}`,
    scaleLine: (who: string, points: string) => `${who}: ${points}`,
    viewOn: (on: string, text: string) => `${text} (${on})`,
    on: (date: string, what: string) => `${date}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    recommendation: 'What the lead social worker recommends',
  },

  ending: {
    heading: (name: string) => `The plan for ${name}`,
    ended: {
      decision: (given: string, on: string) =>
        `The child protection plan for ${given} ended on ${on}, because the conference decided that it is no longer needed.`,
      'eighteenth-birthday': (given: string, on: string) =>
        `${given} is 18 now, so the child protection plan ended on ${on}.`,
      transfer: (given: string, on: string) =>
        `${given} has moved. The child protection plan here ended on ${on}, and goes on where ${given} lives now.`,
      death: (given: string, on: string) =>
        `We are very sorry that ${given} has died. The child protection plan ended on ${on}.`,
      'left-the-country': (given: string, on: string) =>
        `${given} has left the country, so the child protection plan ended on ${on}.`,
    } satisfies Record<PlanEndReason, (given: string, on: string) => string>,
    support: 'The support that goes on',
    stops: 'What stops',
    stopsText: 'There are no more core groups and review conferences about this plan.',
  },
} as const
