import { encode } from 'fast-png'
import { beforeAll, expect, test } from 'vitest'
import { COMMANDS, NOT_IN_MENU, understand } from '../../bot/chat/words.ts'
import type { Manifest } from './fill-in.ts'
import { fillIn } from './fill-in.ts'
import type { Identity } from './identity.ts'
import { languageFileOf } from './language-files.ts'
import { checkParts, type PackageParts, readParts } from './make-package.ts'

const identity: Identity = {
  appId: 'c0fe4e9e-92cf-4d2f-8f5d-6f5a0a3b1042',
  manifestId: 'a7d3c1f2-0b6c-4f9f-8a55-2b1c9d8e1042',
  host: 'conferences.northshire.example',
  teamName: 'Conference business team',
  version: '1.2.3',
}
let sound: PackageParts
beforeAll(async () => {
  sound = await readParts(identity)
})

/** A copy of the sound manifest to spoil; the rest is as it is. */
function changed(change: (manifest: Manifest) => void, more: Partial<PackageParts> = {}): PackageParts {
  const manifest = structuredClone(sound.manifest)
  change(manifest)
  return { ...sound, manifest, ...more }
}

const one = <T>(list: T[] | undefined): T => list?.[0] ?? expect.fail('there is one')
const commandsOf = (manifest: Manifest) => one(one(manifest.bots).commandLists).commands
const extensionOf = (manifest: Manifest) => one(manifest.extensions)
const controlOf = (manifest: Manifest) =>
  one(one(one(one(extensionOf(manifest).ribbons).tabs).groups).controls) as {
    actionId?: string
    icons: { url: string }[]
  }
const askedBy = (manifest: Manifest) => manifest.authorization?.permissions?.resourceSpecific ?? expect.fail('some')

test('our own package is accepted by its schema, by the newest one and by our rules', async () => {
  expect(await checkParts(sound)).toEqual([])
})

test('every command in the menu is one that the bot understands, and all that it understands are there but what stands on cards', () => {
  const titles = commandsOf(sound.manifest).map(({ title }) => title)
  for (const title of titles) expect(understand(title)).toEqual({ kind: 'command', command: title, reference: null })
  expect([...titles, ...NOT_IN_MENU].toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
})

test.each<[string, (manifest: Manifest) => void, RegExp]>([
  [
    'an address outside of validDomains',
    (manifest) => {
      one(manifest.staticTabs).contentUrl = 'https://elsewhere.example/tab/'
    },
    /^staticTabs\[0\]\.contentUrl: elsewhere\.example is not among validDomains: add it/,
  ],
  [
    'an address without https',
    (manifest) => {
      one(manifest.staticTabs).websiteUrl = 'http://conferences.northshire.example/tab/'
    },
    /^staticTabs\[0\]\.websiteUrl: http:.* has to start with https/,
  ],
  [
    'a bot of another app registration',
    (manifest) => {
      one(manifest.bots).botId = identity.manifestId
    },
    /^bots: a7d3c1f2-.* is not webApplicationInfo\.id \(c0fe4e9e-/,
  ],
  [
    'a sign-in resource of another host',
    (manifest) => {
      manifest.webApplicationInfo = { id: identity.appId, resource: `api://elsewhere.example/${identity.appId}` }
    },
    /^webApplicationInfo\.resource is "api:\/\/elsewhere.*it has to be api:\/\/<our host>\/c0fe4e9e-/,
  ],
  [
    'no sign-in at all',
    (manifest) => {
      delete manifest.webApplicationInfo
    },
    /^webApplicationInfo\.id is missing/,
  ],
  [
    'a thirteenth command',
    (manifest) => {
      for (let more = 0; more < 4; more++) commandsOf(manifest).push({ title: 'help', description: 'Again' })
    },
    /^Schema 1\.25: \/bots\/0\/commandLists\/0\/commands must NOT have more than 12 items/,
  ],
  [
    'a command that the bot does not understand',
    (manifest) => {
      one(commandsOf(manifest)).title = 'parking'
    },
    /^The bot does not understand "parking": list a word of bot\/chat\/words\.ts/,
  ],
  [
    'a command that the bot takes for another one',
    (manifest) => {
      one(commandsOf(manifest)).title = 'phone'
    },
    /^The bot does not understand "phone"/,
  ],
  [
    'a command that is listed twice',
    (manifest) => {
      one(commandsOf(manifest)).title = 'help'
    },
    /^"help" is listed twice/,
  ],
  [
    'a description that Teams would cut',
    (manifest) => {
      one(commandsOf(manifest)).description = 'x'.repeat(129)
    },
    /^The description of "my reports" is longer than 128/,
  ],
  [
    'a name that is too long',
    (manifest) => {
      manifest.name.short = 'x'.repeat(31)
    },
    /^Schema 1\.25: \/name\/short must NOT have more than 30 characters/,
  ],
  [
    'a button that leads nowhere',
    (manifest) => {
      controlOf(manifest).actionId = 'openSomething'
    },
    /^The button conferenceButton wants the action openSomething: no runtime has it, they have openConferencePane/,
  ],
  [
    'a button without an action',
    (manifest) => {
      delete controlOf(manifest).actionId
    },
    /^The button conferenceButton has no actionId/,
  ],
  [
    'two tabs of one name',
    (manifest) => {
      for (const tab of manifest.staticTabs ?? []) tab.entityId = 'board'
    },
    /^Two tabs are called board/,
  ],
  [
    'a stage without its permission',
    (manifest) => {
      askedBy(manifest).shift()
    },
    /^A tab has the context meetingStage: ask for MeetingStage\.Write\.Chat/,
  ],
  [
    'a permission that nothing needs',
    (manifest) => {
      manifest.staticTabs?.pop()
    },
    /^MeetingStage\.Write\.Chat is asked for, and no tab/,
  ],
  [
    'an add-in that Outlook on Mac would not get',
    (manifest) => {
      delete extensionOf(manifest).alternates
    },
    /^extensions\[0\]\.alternates has no alternateIcons/,
  ],
  [
    'an add-in without the appointment',
    (manifest) => {
      askedBy(manifest).splice(1, 1)
    },
    /^MailboxItem\.Read\.User \(Delegated\) is missing/,
  ],
  [
    'an add-in without the shared calendar',
    (manifest) => {
      askedBy(manifest).pop()
    },
    /^Mailbox\.SharedFolder \(Delegated\) is missing/,
  ],
  [
    'an icon on the ribbon that is not served',
    (manifest) => {
      one(controlOf(manifest).icons).url = 'https://conferences.northshire.example/app/icon-17.png'
    },
    /^The icon icon-17\.png is not there/,
  ],
  [
    'an icon on the ribbon somewhere else',
    (manifest) => {
      one(controlOf(manifest).icons).url = 'https://conferences.northshire.example/icon-16.png'
    },
    /icon-16\.png is not below \/app\//,
  ],
  [
    'an icon that is not in the package',
    (manifest) => {
      manifest.icons.outline = 'none.png'
    },
    /^The icon none\.png is not there: draw it/,
  ],
  [
    'a language without its file',
    (manifest) => {
      manifest.localizationInfo = {
        defaultLanguageTag: 'en-gb',
        additionalLanguages: [{ languageTag: 'cy', file: 'cy.json' }],
      }
    },
    /^manifest\/languages\/cy\.json is not there/,
  ],
  [
    'a property that the schema does not know',
    (manifest) => {
      Object.assign(manifest, { surprise: true })
    },
    /^Schema 1\.25: .*must NOT have additional properties.*surprise/,
  ],
])('%s is refused', async (_, change, sentence) => {
  const problems = await checkParts(changed(change))
  expect(problems.filter((problem) => sentence.test(problem))).not.toEqual([])
})

/** A picture of one colour. */
function picture(size: number, [red, green, blue, alpha]: [number, number, number, number]): Uint8Array {
  const data = new Uint8Array(size * size * 4)
  for (let at = 0; at < data.length; at += 4) data.set([red, green, blue, alpha], at)
  return encode({ width: size, height: size, channels: 4, depth: 8, data })
}

test.each<[string, 'packaged' | 'served', string, () => Uint8Array, RegExp]>([
  [
    'a colour icon of the wrong size',
    'packaged',
    'color.png',
    () => picture(96, [1, 2, 3, 255]),
    /is 96x96: .*192x192/,
  ],
  ['a colour icon that one can see through', 'packaged', 'color.png', () => picture(192, [1, 2, 3, 9]), /to be opaque/],
  [
    'an outline in colour',
    'packaged',
    'outline.png',
    () => picture(32, [0, 0, 9, 255]),
    /neither white nor transparent/,
  ],
  ['an outline in grey', 'packaged', 'outline.png', () => picture(32, [250, 250, 250, 9]), /neither white nor/],
  [
    'an outline that is all white',
    'packaged',
    'outline.png',
    () => picture(32, [255, 255, 255, 255]),
    /no transparent/,
  ],
  ['an outline that is nothing', 'packaged', 'outline.png', () => picture(32, [0, 0, 0, 0]), /shows nothing/],
  ['an outline that is no picture', 'packaged', 'outline.png', () => Buffer.from('picture'), /not a PNG/],
  ['a ribbon icon of the wrong size', 'served', 'icon-80.png', () => picture(64, [1, 2, 3, 255]), /is 64x64: .*80x80/],
  ['a coarse icon for high resolution', 'served', 'icon-128.png', () => picture(64, [1, 2, 3, 255]), /to be 128x128/],
])('%s is refused', async (_, where, name, spoilt, sentence) => {
  const files = new Map([...sound[where], [name, spoilt()]])
  expect((await checkParts({ ...sound, [where]: files })).join('\n')).toMatch(sentence)
})

test('a translation has to say everything that the manifest says, and nothing else', async () => {
  const own = await languageFileOf(sound.manifest)
  const inWelsh = (texts: Record<string, string>) =>
    changed(
      (manifest) => {
        const additionalLanguages = [{ languageTag: 'cy', file: 'cy.json' }]
        manifest.localizationInfo = { defaultLanguageTag: 'en-gb', additionalLanguages }
      },
      { languages: new Map([['cy.json', texts]]) },
    )
  expect(await checkParts(inWelsh(own))).toEqual([])
  const { 'staticTabs[0].name': _, ...less } = own
  expect(await checkParts(inWelsh(less))).toEqual(['cy.json lacks "staticTabs[0].name": translate it.'])
  const more = await checkParts(inWelsh({ ...own, 'staticTabs[7].name': 'Nothing' }))
  expect(more).toEqual(['cy.json has "staticTabs[7].name", which the manifest does not have: take it out.'])
  const long = await checkParts(inWelsh({ ...own, 'name.short': 'x'.repeat(31) }))
  expect(long.join()).toMatch(/^cy\.json: Schema 1\.25: \/name\/short must NOT have more than 30 characters/)
})

test('a name that nothing stands for is an error of ours, and a quotation mark in a name does no harm', () => {
  expect(() => fillIn('{ "id": "{{nobody}}" }', identity)).toThrow(/\{\{nobody\}\}, which is none of appId/)
  expect(fillIn('{ "id": "{{teamName}}" }', { ...identity, teamName: 'The "team"' })).toEqual({ id: 'The "team"' })
})
