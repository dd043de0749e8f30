// A stand-in for Microsoft's Office.js in an Outlook task pane, written from its documentation. What it knows comes
// from the page around the frame, by the messages of emulator/page/outlook/office-messages.ts.
;(() => {
  const host = window.parent
  const waiting = new Map()
  const handlers = new Map()
  let lastId = 0
  let current = null

  const post = (message) => host.postMessage({ office: 'question', ...message }, '*')
  const ask = (what, more) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      post({ id: lastId, what, ...more })
    })

  window.addEventListener('message', ({ source, data }) => {
    if (source !== host || !data) return
    if (data.office === 'answer') {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.error) asked?.reject(data.error)
      else asked?.resolve(data.value)
    }
    if (data.office === 'news' && data.news === 'item-changed') {
      show(data.item)
      raise(Office.EventType.ItemChanged, { type: Office.EventType.ItemChanged })
    }
    if (data.office === 'news' && data.news === 'theme-changed') {
      Office.context.officeTheme = themes[data.theme]
      raise(Office.EventType.OfficeThemeChanged, {
        type: Office.EventType.OfficeThemeChanged,
        officeTheme: Office.context.officeTheme,
      })
    }
  })

  /** Each asynchronous method takes its own arguments, then perhaps options, then perhaps a callback. */
  const method =
    (answer, own = 0) =>
    (...args) => {
      const [options, callback] = typeof args[own] === 'function' ? [undefined, args[own]] : [args[own], args[own + 1]]
      const result = { asyncContext: options?.asyncContext, diagnostics: undefined }
      Promise.resolve()
        .then(() => answer(...args.slice(0, own)))
        .then(
          (value) => callback?.({ ...result, status: Office.AsyncResultStatus.Succeeded, value, error: undefined }),
          (error) => callback?.({ ...result, status: Office.AsyncResultStatus.Failed, value: undefined, error }),
        )
    }

  const raise = (type, event) => {
    for (const handler of handlers.get(type) ?? []) handler(event)
  }
  const handlerMethods = {
    addHandlerAsync: method((type, handler) => {
      handlers.set(type, [...(handlers.get(type) ?? []), handler])
    }, 2),
    removeHandlerAsync: method((type) => {
      handlers.delete(type)
    }, 1),
  }

  // The ids of Outlook's own services differ from Graph's in two signs.
  const toOutlookId = (id) => id.replaceAll('-', '/').replaceAll('_', '+')
  const toRestId = (id) => id.replaceAll('/', '-').replaceAll('+', '_')

  const person = ({ displayName, emailAddress, response }) => ({
    displayName,
    emailAddress,
    recipientType: 'user',
    ...(response && { appointmentResponse: responses[response] }),
  })
  const responses = {
    none: 'none',
    notResponded: 'none',
    organizer: 'organizer',
    accepted: 'accepted',
    declined: 'declined',
    tentativelyAccepted: 'tentative',
  }
  const places = ({ location }) =>
    location ? [{ displayName: location, emailAddress: '', locationIdentifier: { id: location, type: 'custom' } }] : []

  function bodyAs(type, { contentType, content }) {
    if (type === Office.CoercionType.Html) return contentType === 'html' ? content : content.replaceAll('\n', '<br>')
    if (contentType === 'text') return content
    const page = new DOMParser().parseFromString(content, 'text/html')
    for (const one of page.querySelectorAll('br, p, div, li, tr, hr')) one.before('\n')
    return (page.body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim()
  }

  const shared = (item) =>
    item.sharedMailbox === null
      ? {}
      : {
          getSharedPropertiesAsync: method(() => ({
            owner: item.sharedMailbox,
            targetMailbox: item.sharedMailbox,
            targetRestUrl: 'https://outlook.office.com/api',
            delegatePermissions: 63,
          })),
        }

  /** The form of whoever organises: everything is asked for, as it may be changing. */
  function draft(item) {
    const read = (pick) => ({ getAsync: method(async () => pick(await ask('item'))) })
    return {
      itemType: 'appointment',
      subject: read(({ subject }) => subject),
      start: read(({ start }) => new Date(start)),
      end: read(({ end }) => new Date(end)),
      location: read(({ location }) => location),
      enhancedLocation: read(places),
      organizer: read(({ organizer }) => person(organizer)),
      requiredAttendees: read(({ requiredAttendees }) => requiredAttendees.map(person)),
      optionalAttendees: read(({ optionalAttendees }) => optionalAttendees.map(person)),
      body: { getAsync: method(async (type) => bodyAs(type, (await ask('item')).body), 1) },
      getItemIdAsync: method(async () => {
        const { id } = await ask('item')
        if (id !== null) return toOutlookId(id)
        throw { code: 9042, name: 'ItemNotSaved', message: 'The id cannot be retrieved until the item is saved.' }
      }),
      ...handlerMethods,
      ...shared(item),
    }
  }

  /** The form of whoever was invited: everything is there at once. */
  function invitation(item) {
    return {
      itemType: 'appointment',
      itemClass: 'IPM.Appointment',
      itemId: toOutlookId(item.id),
      subject: item.subject,
      normalizedSubject: item.subject.replace(/^((re|fw|fwd|cancelled|accepted|declined|tentative): )+/i, ''),
      start: new Date(item.start),
      end: new Date(item.end),
      dateTimeCreated: new Date(item.createdAt),
      dateTimeModified: new Date(item.modifiedAt),
      location: item.location,
      enhancedLocation: { getAsync: method(() => places(item)) },
      organizer: person(item.organizer),
      requiredAttendees: item.requiredAttendees.map(person),
      optionalAttendees: item.optionalAttendees.map(person),
      body: { getAsync: method((type) => bodyAs(type, item.body), 1) },
      ...handlerMethods,
      ...shared(item),
    }
  }

  function show(item) {
    current = item === null ? null : item.mode === 'organizer' ? draft(item) : invitation(item)
  }

  const theme = (bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor) => ({
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor,
    controlForegroundColor: bodyForegroundColor,
  })
  const themes = {
    light: theme('#FFFFFF', '#242424', '#F5F5F5'),
    dark: theme('#292929', '#FFFFFF', '#1F1F1F'),
    contrast: theme('#000000', '#FFFFFF', '#000000'),
  }

  const sets = { Mailbox: '1.15', NestedAppAuth: '1.1', OpenBrowserWindowApi: '1.1', IdentityAPI: '1.3' }
  const isAtLeast = (known, wanted) => {
    const [[major, minor], [wantedMajor, wantedMinor = 0]] = [known, wanted].map((one) => one.split('.').map(Number))
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
  }

  // As Microsoft's does: the host's page is the one whose history counts.
  window.history.replaceState = null
  window.history.pushState = null

  const ready = start()

  async function start() {
    // outside Outlook nobody answers
    if (host === window) return { host: null, platform: null }
    const late = new Promise((resolve) => setTimeout(resolve, 2000, null))
    const profile = await Promise.race([ask('profile'), late])
    if (!profile) return { host: null, platform: null }
    show(await ask('item'))
    const { displayName, emailAddress, objectId, tenantId, theme: name } = profile
    Office.context.host = Office.HostType.Outlook
    Office.context.platform = Office.PlatformType.OfficeOnline
    Office.context.officeTheme = themes[name]
    Office.context.mailbox = {
      get item() {
        return current
      },
      userProfile: { accountType: 'office365', displayName, emailAddress, timeZone: 'GMT Standard Time' },
      diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0.0.0', OWAView: 'ThreeColumns' },
      convertToRestId: toRestId,
      convertToEwsId: toOutlookId,
      displayNewAppointmentForm: ({ start: from, end: to, requiredAttendees, optionalAttendees, ...more }) =>
        ask('new-appointment', {
          draft: {
            ...more,
            ...(from && { start: from.toISOString() }),
            ...(to && { end: to.toISOString() }),
            requiredAttendees: (requiredAttendees ?? []).map(addressOf),
            optionalAttendees: (optionalAttendees ?? []).map(addressOf),
          },
        }),
      ...handlerMethods,
    }
    accountContext = { homeAccountId: `${objectId}.${tenantId}`, environment: 'login.windows.net', tenantId }
    return { host: Office.HostType.Outlook, platform: Office.PlatformType.OfficeOnline }
  }

  const addressOf = (one) => (typeof one === 'string' ? one : one.emailAddress)

  window.Office = {
    onReady: (callback) =>
      ready.then((info) => {
        callback?.(info)
        return info
      }),
    actions: { associate: () => undefined },
    context: {
      contentLanguage: 'en-GB',
      displayLanguage: 'en-GB',
      requirements: {
        isSetSupported: (name, version = '1.1') => name in sets && isAtLeast(sets[name], String(version)),
      },
      ui: {
        closeContainer: () => void ask('close'),
        openBrowserWindow: (url) => void ask('open', { url }),
      },
    },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text', Html: 'html' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      OfficeThemeChanged: 'officeThemeChanged',
      RecipientsChanged: 'olkRecipientsChanged',
      AppointmentTimeChanged: 'olkAppointmentTimeChanged',
    },
    HostType: { Outlook: 'Outlook' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    MailboxEnums: {
      ItemType: { Appointment: 'appointment', Message: 'message' },
      RestVersion: { v1_0: 'v1.0', v2_0: 'v2.0', Beta: 'beta' },
      ResponseType: {
        None: 'none',
        Organizer: 'organizer',
        Tentative: 'tentative',
        Accepted: 'accepted',
        Declined: 'declined',
      },
      DelegatePermissions: { Read: 1, Write: 2, DeleteOwn: 4, DeleteAll: 8, EditOwn: 16, EditAll: 32 },
    },
  }

  // Nested app authentication: how MSAL in the frame gets its tokens from Outlook around it.
  let accountContext
  const listeners = new Set()

  async function answerBridge({ method: name, tokenParams, requestId }) {
    const answer = { messageType: 'NestedAppAuthResponse', requestId }
    if ((await ready).host === null)
      return { ...answer, success: false, error: { status: 'NESTED_APP_AUTH_UNAVAILABLE' } }
    if (name === 'GetInitContext')
      return {
        ...answer,
        success: true,
        initContext: { sdkName: 'OfficeJS', sdkVersion: '1.1', accountContext, capabilities: {} },
      }
    const { clientId, scope, claims } = tokenParams
    const asked = { clientId, scope, ...(claims && { claims }), interactive: name === 'GetTokenPopup' }
    const { token, account, error } = await ask('token', { asked })
    return error ? { ...answer, success: false, error } : { ...answer, success: true, token, account }
  }

  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
    postMessage: (message) =>
      void answerBridge(JSON.parse(message)).then((answer) => {
        for (const listener of listeners) listener({ data: JSON.stringify(answer) })
      }),
  }
})()
