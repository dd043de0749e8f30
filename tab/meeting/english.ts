import type { LineKind } from '../../conference/meeting/line.ts'
import type { NeedKind } from '../../conference/needs.ts'
import type { ReadinessReason } from '../../conference/readiness.ts'
import { listWords } from '../shell/english-format.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** All that the meeting's pages say. */
export const english = {
  loading: 'Opening the meeting',
  wait: 'One moment',
  title: (reference: string) => `Meeting ${reference}`,
  back: (reference: string) => `Back to ${reference}`,
  list: listWords,

  choose: {
    title: 'Which meeting?',
    none: 'You are in no conference yet. Once you are, its meeting is here.',
    notThisChat: 'This chat belongs to no conference that you are in.',
    run: 'Run the meeting',
    watch: 'See the stage',
  },

  connection: {
    lost: 'Not connected. What you do is kept here and will be sent.',
    waiting: (count: number) => (count === 1 ? '1 thing waits to be sent.' : `${count} things wait to be sent.`),
    tryNow: 'Try now',
    refused: 'This is kept here until it can be saved.',
  },

  step: {
    where: (step: number, of: number) => `Step ${step} of ${of}`,
    next: (title: string) => `Next: ${title}`,
    agenda: 'All steps',
    nowAt: (step: number, of: number, title: string) => `Step ${step} of ${of}: ${title}`,
    end: 'End the meeting',
    endLead: 'The stage goes blank for everybody. Notes and lines stay, and you can go on with the meeting later.',
    ended: (when: string) => `The meeting ended at ${when}.`,
    goOn: 'Go on with the meeting',
  },

  timer: {
    of: (minutes: number, planned: number) => `${minutes} of about ${planned} minutes`,
    over: 'a little over',
    label: 'Time in this step',
  },

  write: {
    title: 'Write',
    kind: 'What is it?',
    kinds: {
      note: 'A note',
      shown: 'For the stage',
      'family-words': 'The family’s words',
    } satisfies Record<LineKind, string>,
    hints: {
      note: 'Only you and the minute-taker see it.',
      shown: 'Everybody here reads it on the stage.',
      'family-words': 'Kept as they said it, and shown on the stage.',
    } satisfies Record<LineKind, string>,
    label: {
      note: 'Your note',
      shown: 'Line for the stage',
      'family-words': 'In their own words',
    } satisfies Record<LineKind, string>,
    whose: 'Whose words?',
    family: 'The family',
    person: (name: string, role: string) => (role ? `${name} (${role})` : name),
    add: 'Add',
    shortcut: 'Ctrl and Enter adds it.',
    empty: 'Write something first.',
    audience: {
      label: 'Who may see it?',
      part: 'The people of this conference',
      everyone: 'Whoever is here, now or later',
      some: 'Only some people',
      people: 'These people',
      nobody: 'Choose at least one person.',
    },
  },

  lines: {
    title: 'Written in this step',
    all: 'What was written',
    others: 'Written in other steps',
    none: 'Nothing yet.',
    kinds: { note: 'Note', shown: 'Stage', 'family-words': 'Family’s words' } satisfies Record<LineKind, string>,
    sending: 'Not sent yet',
    edit: 'Change',
    editOf: (text: string) => `Change “${text}”`,
    remove: 'Take away',
    removeOf: (text: string) => `Take away “${text}”`,
    removeLead: 'It is taken off the stage and out of the notes for both of you.',
    label: 'The line',
    save: 'Save',
    cancel: 'Cancel',
    nobodyHere: 'Nothing is on the stage until you have noted who is here.',
    showAll: (count: number) =>
      count === 1 ? 'Show the line to everybody here' : `Show all ${count} lines to everybody here`,
    keptOffCount: (count: number, names: string) =>
      count === 1
        ? `1 line is not on the stage: it was not meant for ${names}.`
        : `${count} lines are not on the stage: they were not meant for ${names}.`,
  },

  conflict: {
    title: 'Somebody changed this line meanwhile',
    gone: 'Somebody took this line away meanwhile',
    refused: 'This could not be done',
    changed: 'Somebody changed this meanwhile',
    theirs: 'Theirs, as it stands now',
    yours: 'Yours',
    keepTheirs: 'Keep theirs',
    useMine: 'Save mine instead',
    both: 'Keep both, as two lines',
    addAgain: 'Add mine again',
    letGo: 'Let it go',
    removed: 'You wanted to take it away.',
    audience: 'You wanted to change who may see it.',
    understood: 'I have seen it',
  },

  here: {
    title: 'Who is here',
    was: 'Who was here',
    count: (here: number, of: number) => `${here} of ${of}`,
    everybody: 'Everybody expected is here',
    room: 'In the room',
    online: 'Online',
    left: 'Has left',
    notHere: 'Not here',
    of: (what: string, name: string) => `${what}: ${name}`,
    instead: (name: string, of: string) => `${name}, instead of ${of}`,
    cannotCome: 'Cannot come',
    add: {
      trigger: 'Somebody else came',
      title: 'Somebody else came',
      lead: 'A supporter, or somebody who was not invited. Lines written before are not shown to them until you say so.',
      name: 'Name',
      role: 'Role',
      roleHint: 'For example: supporter, aunt, student social worker.',
      agency: 'Agency, if any',
      side: 'They come',
      family: 'With the family',
      professional: 'As a professional',
      confirm: 'Add',
      noName: 'Enter their name.',
      noRole: 'Enter their role.',
    },
  },

  quorum: {
    title: 'Quorum',
    met: (count: number, needed: number) => `There is a quorum: ${count} agencies, ${needed} are needed`,
    without: 'No quorum: what now?',
    notMet: (count: number, needed: number) => `No quorum yet: ${count} of ${needed} agencies`,
    missing: (groups: string) => `Not here: ${groups}.`,
    group: capital,
  },

  speaks: {
    title: 'Who speaks',
    next: (name: string) => `Next: ${name}`,
    family: 'This is the family’s time.',
    familyFirst: 'The family speaks first.',
    onlyNew: 'Professionals add only what is new.',
    chair: 'You speak in this step.',
    nobody: 'Note who is here, and the order shows here.',
    done: 'Everybody has spoken.',
    earlier: 'Earlier',
    later: 'Later',
    hasSpoken: (name: string) => `${name} has spoken`,
    up: (name: string) => `${name} speaks earlier`,
    down: (name: string) => `${name} speaks later`,
    spoken: 'Has spoken',
    order: 'Order of speakers',
  },

  before: {
    title: 'Before the meeting',
    verdicts: {
      go: 'Ready to go ahead',
      look: 'Some things to look at first',
      'no-go': 'Cannot go ahead as it is',
    },
    reasons: {
      'called-off': 'The conference was called off.',
      stopped: 'The conference was stopped: a manager has to let it go on.',
      'no-quorum': 'No quorum is expected.',
      'lead-report-missing': 'The lead social worker’s report is missing.',
      'chair-postpones': 'You said that it has to be postponed.',
      'report-missing': 'Reports are missing.',
      'report-not-accepted': 'Reports wait for the business team to read.',
      'late-report': 'A report came late and waits for your answer.',
      doubt: 'A report raises a doubt that nobody has settled.',
      question: 'An author has not said whether the family may read a report.',
      hold: 'Something is held for a second person.',
      release: 'Reports wait to be released to the family.',
      'family-has-not-seen': 'The family has not had every report.',
      'whereabouts-unknown': 'Nobody has said whether whereabouts must be kept from anyone.',
    } satisfies Partial<Record<ReadinessReason, string>> as Record<string, string>,
    missing: 'Report missing',
    unread: 'Have not said they read the pack',
    restricted: 'Information for you alone',
    restrictedFrom: (names: string) => `From ${names}, at the end of your pack.`,
    notSeen: 'Have not had every report',
    apologies: 'Cannot come',
    instead: (who: string, instead: string) => (instead ? `${who}: ${instead} comes instead` : who),
    needs: 'What people need',
    need: {
      interpreter: 'Interpreter',
      signer: 'Signer',
      'large-print': 'Large print',
      childcare: 'Childcare',
      'separate-waiting': 'A separate room to wait in',
      'step-free': 'Step-free way in',
      other: 'Something else',
    } satisfies Record<NeedKind, string>,
    nobody: 'Nobody',
    nothing: 'Nothing',
    everybody: 'Everybody has',
    pack: 'Save my pack',
    start: 'Start the meeting',
    notInChat:
      'The app could not be added to the meeting’s chat. In the meeting, choose Apps and add CP Conferences, or open this page beside it.',
    closed: 'This conference was stopped or called off. Nothing can be changed here.',
  },

  options: 'Meeting options',

  share: {
    share: 'Share to the stage',
    window: 'Open the stage in a window',
    shared: 'The stage is shown to everybody in the meeting.',
    notAllowed:
      'Teams does not let you share this to the stage. Open the stage in a window and share that window instead.',
    failed: 'The stage could not be shared. Open it in a window and share that window instead.',
  },

  stage: {
    notStarted: 'We start soon',
    ended: 'Thank you. The meeting is over.',
    where: (step: number, of: number) => `Step ${step} of ${of}`,
    family: 'In the family’s own words',
    written: 'Written together',
    next: (title: string) => `Next: ${title}`,
    whose: capital,
    capital,
    scales: 'Numbers from 0 to 10',
    about: (child: string) => `about ${child}`,
    decisions: 'What is decided',
    plan: 'Our plan',
    forChild: (child: string) => `for ${child}`,
    dates: 'When we meet again',
    lost: 'Not connected. This is the last that was seen.',
  },
}
