'use strict';
// How Web Chat and its cards look, light and dark: for the page, and for the page of sample cards.
function lookOf(isDark, fonts) {
  const c = isDark
    ? { ground: '#16181c', surface: '#212429', raised: '#2b2f36', line: '#363b43', ink: '#eceef1', quiet: '#a3abb7', accent: '#62abf5', accentInk: '#0b1a29', mine: '#1d4268', good: '#7fd18b', warning: '#f2c661', bad: '#ff9a93' }
    : { ground: '#f4f5f7', surface: '#ffffff', raised: '#f4f5f7', line: '#dfe2e7', ink: '#1b1f24', quiet: '#5c6470', accent: '#0f6cbd', accentInk: '#ffffff', mine: '#d6e8f8', good: '#0e6b24', warning: '#855000', bad: '#b3202a' };
  const style = {
    primaryFont: fonts, monospaceFont: 'ui-monospace, Consolas, monospace', accent: c.accent, subtle: c.quiet,
    backgroundColor: c.ground,
    bubbleBackground: c.surface, bubbleTextColor: c.ink, bubbleBorderColor: c.line, bubbleBorderRadius: 12, bubbleMaxWidth: 620, bubbleAttachmentMaxWidth: 620, bubbleMessageMaxWidth: 620,
    bubbleFromUserBackground: c.mine, bubbleFromUserTextColor: c.ink, bubbleFromUserBorderColor: c.mine, bubbleFromUserBorderRadius: 12,
    sendBoxBackground: c.surface, sendBoxTextColor: c.ink, sendBoxPlaceholderColor: c.quiet, sendBoxBorderTop: `1px solid ${c.line}`, sendBoxButtonColor: c.accent, sendBoxButtonColorOnDisabled: c.quiet, sendBoxTextWrap: true,
    timestampColor: c.quiet, timestampFormat: 'absolute', groupTimestamp: 60_000,
    suggestedActionLayout: 'flow', suggestedActionBackgroundColor: c.surface, suggestedActionTextColor: c.accent, suggestedActionBorderColor: c.line, suggestedActionBorderRadius: 16, suggestedActionBorderWidth: 1, suggestedActionHeight: 36,
    suggestedActionBackgroundColorOnHover: c.raised, suggestedActionBackgroundColorOnActive: c.raised, suggestedActionTextColorOnHover: c.accent, suggestedActionTextColorOnActive: c.accent,
    cardEmphasisBackgroundColor: c.raised, paddingRegular: 10, paddingWide: 16,
    transcriptOverlayButtonBackground: c.surface, transcriptOverlayButtonColor: c.accent, transcriptOverlayButtonBackgroundOnHover: c.raised, transcriptOverlayButtonColorOnHover: c.accent,
    hideUploadButton: true,
  };
  return { colours: c, style, cards: cardsOf(c, fonts) };
}

function cardsOf(c, fonts) {
  const colour = (plain, quiet = plain) => ({ default: plain, subtle: quiet });
  const colours = {
    default: colour(c.ink, c.quiet), dark: colour(c.ink, c.quiet), light: colour(c.quiet),
    accent: colour(c.accent), good: colour(c.good), warning: colour(c.warning), attention: colour(c.bad),
  };
  const look = background => ({ backgroundColor: background, foregroundColors: colours });
  return {
    fontFamily: fonts, supportsInteractivity: true,
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 18, default: 21, medium: 23, large: 25, extraLarge: 30 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: c.line },
    containerStyles: { default: look(c.surface), emphasis: look(c.raised), accent: look(c.raised), good: look(c.raised), warning: look(c.raised), attention: look(c.raised) },
    actions: { maxActions: 8, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 8 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { color: 'default', isSubtle: true, weight: 'default', size: 'default', wrap: true, maxWidth: 110 }, value: { color: 'default', weight: 'default', size: 'default', wrap: true }, spacing: 12 },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} }, errorMessage: { color: 'attention' } },
  };
}
