'use strict';
(() => {
  const nonce = document.currentScript.nonce;
  const words = JSON.parse(document.getElementById('words').textContent);
  const element = id => document.getElementById(id);
  const memory = window.sessionStorage;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let language = memory.getItem('language') ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  let people = [];
  let chat = null;

  const say = name => words[name][language];
  const titleOf = person => person[language].title ?? say(person.role === 'lead' ? 'lead_' : person.role);

  function show(id) {
    for (const each of ['bar', 'choose', 'chat', 'lost', 'missing']) element(each).hidden = true;
    element(id).hidden = false;
    if (id === 'chat') element('bar').hidden = false;
  }

  function paint() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    for (const button of document.querySelectorAll('.language')) button.textContent = say('otherLanguage');
    element('switch').textContent = say('switchPerson');
    element('lead').textContent = say('lead');
    element('who').textContent = say('whoAreYou');
    element('note').textContent = say(people.length ? 'demoOnly' : 'nobody');
    element('lost').firstElementChild.textContent = say(chat?.wasOnline ? 'lost' : 'notStarted');
    element('lost').lastElementChild.textContent = say('reconnect');
    paintPeople();
    if (chat) paintChat();
  }

  function paintPeople() {
    const teams = Map.groupBy(people, person => person[language].team ?? '');
    element('people').replaceChildren(...[...teams].flatMap(([team, members]) => {
      const heading = document.createElement('h3');
      heading.textContent = team;
      const list = document.createElement('div');
      list.className = 'team';
      list.append(...members.map(paintPerson));
      return [heading, list];
    }));
  }

  function paintPerson(person) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'person';
    button.dataset.person = person.id;
    const part = (name, text) => {
      const span = document.createElement('span');
      span.className = name;
      span.textContent = text;
      return span;
    };
    const both = document.createElement('span');
    both.append(part('name', person[language].name), part('title', titleOf(person)));
    const face = part('face', person[language].name.slice(0, 1));
    face.ariaHidden = 'true';
    button.append(face, both);
    button.addEventListener('click', () => start(person));
    return button;
  }

  async function start(person) {
    const remembered = memory.getItem('person') === person.id ? memory.getItem('conversation') : null;
    const answer = await fetch('/webchat/start', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person.id, conversation: remembered }),
    });
    if (!answer.ok) throw new Error(`/webchat/start answered ${answer.status}`);
    const { conversation, token, resumed } = await answer.json();
    memory.setItem('person', person.id);
    memory.setItem('conversation', conversation);
    const directLine = WebChat.createDirectLine({
      token,
      domain: `${location.origin}/v3/directline`,
      ...(resumed ? { conversationId: conversation, watermark: '' } : {}),
      conversationStartProperties: { locale: locale(), localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    });
    chat = { person, directLine, store: WebChat.createStore(), wasOnline: false };
    directLine.connectionStatus$.subscribe(status => {
      if (status === 2) chat.wasOnline = true;
      // 3 expired, 4 failed, 5 ended: it will not come back by itself.
      element('lost').hidden = status < 3;
      if (status >= 3) element('lost').firstElementChild.textContent = say(chat.wasOnline ? 'lost' : 'notStarted');
    });
    show('chat');
    paint();
  }

  const locale = () => language === 'zh' ? 'zh-CN' : 'en-US';

  function paintChat() {
    const { person, directLine, store } = chat;
    element('me').textContent = `${person[language].name} · ${titleOf(person)}`;
    const look = lookOf(dark.matches);
    WebChat.renderWebChat({
      directLine, store, nonce,
      userID: person.id,
      username: person[language].name,
      locale: locale(),
      styleOptions: look.style,
      adaptiveCardsHostConfig: look.cards,
    }, element('chat'));
  }

  const fonts = getComputedStyle(document.documentElement).fontFamily;

  function lookOf(isDark) {
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
      suggestedActionLayout: 'flow', suggestedActionBackgroundColor: c.surface, suggestedActionTextColor: c.accent, suggestedActionBorderColor: c.line, suggestedActionBorderRadius: 16, suggestedActionHeight: 36,
      suggestedActionBackgroundColorOnHover: c.raised, suggestedActionBackgroundColorOnActive: c.raised, suggestedActionTextColorOnHover: c.accent, suggestedActionTextColorOnActive: c.accent,
      cardEmphasisBackgroundColor: c.raised, paddingRegular: 10, paddingWide: 16,
      transcriptOverlayButtonBackground: c.surface, transcriptOverlayButtonColor: c.accent, transcriptOverlayButtonBackgroundOnHover: c.raised, transcriptOverlayButtonColorOnHover: c.accent,
      disableFileUpload: true, hideUploadButton: true,
    };
    return { style, cards: cardsOf(c) };
  }

  function cardsOf(c) {
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
      inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', color: 'attention' }, optionalInputs: {} }, errorMessage: { color: 'attention' } },
    };
  }

  async function open() {
    if (!window.WebChat) return show('missing');
    people = (await (await fetch('/webchat/people')).json()).people;
    const known = people.find(person => person.id === memory.getItem('person'));
    if (known) return start(known);
    show('choose');
    paint();
  }

  for (const button of document.querySelectorAll('.language')) {
    button.addEventListener('click', () => {
      language = language === 'zh' ? 'en' : 'zh';
      memory.setItem('language', language);
      paint();
    });
  }
  element('switch').addEventListener('click', () => {
    memory.removeItem('person');
    memory.removeItem('conversation');
    location.reload();
  });
  element('lost').lastElementChild.addEventListener('click', () => location.reload());
  dark.addEventListener('change', () => { if (chat) paintChat(); });
  const failed = error => {
    console.error(error);
    element('lost').hidden = false;
    paint();
  };
  window.addEventListener('unhandledrejection', event => failed(event.reason));
  document.addEventListener('DOMContentLoaded', () => open().catch(failed));
})();
