import {
  Button,
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  Text,
  Title2,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { app, authentication } from '@microsoft/teams-js'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

/** The least that a tab of this stack can be: what ours is measured against. */
function Hello() {
  const [context, setContext] = useState(null)
  useEffect(() => {
    enter().then(setContext)
  }, [])
  return (
    <FluentProvider theme={THEMES[context?.app.theme ?? 'default']}>
      <main>
        <Title2 as="h1">Hello</Title2>
        <Text>{context?.user.displayName}</Text>
        <Button appearance="primary" disabled={!context}>
          Say hello
        </Button>
      </main>
    </FluentProvider>
  )
}

async function enter() {
  await app.initialize(metaContent('host-origins').split(' '))
  const context = await app.getContext()
  app.notifySuccess()
  await authentication.getAuthToken()
  return context
}

function metaContent(name) {
  return document.querySelector(`meta[name="${name}"]`).content
}

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: metaContent('style-nonce') } })
createRoot(document.getElementById('page')).render(
  <RendererProvider renderer={renderer}>
    <Hello />
  </RendererProvider>,
)
