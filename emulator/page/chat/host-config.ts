import { tokens } from '@fluentui/react-components'
import { HostConfig } from 'adaptivecards'

const ink = (color: string, subtle: string) => ({ default: color, subtle })
const foregroundColors = {
  default: ink(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  dark: ink(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: ink(tokens.colorNeutralForegroundOnBrand, tokens.colorNeutralForegroundOnBrand),
  accent: ink(tokens.colorBrandForegroundLink, tokens.colorBrandForegroundLink),
  good: ink(tokens.colorStatusSuccessForeground1, tokens.colorStatusSuccessForeground1),
  warning: ink(tokens.colorStatusWarningForeground1, tokens.colorStatusWarningForeground1),
  attention: ink(tokens.colorStatusDangerForeground1, tokens.colorStatusDangerForeground1),
}
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })

/** How Teams shows cards. The colours are the theme's own, so one configuration serves every theme. */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style(tokens.colorNeutralBackground3),
    good: style(tokens.colorStatusSuccessBackground1),
    warning: style(tokens.colorStatusWarningBackground1),
    attention: style(tokens.colorStatusDangerBackground1),
    accent: style(tokens.colorBrandBackground2),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
})
