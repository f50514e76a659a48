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
  const fonts = getComputedStyle(document.documentElement).fontFamily;

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
    const look = lookOf(dark.matches, fonts);
    WebChat.renderWebChat({
      directLine, store, nonce,
      userID: person.id,
      username: person[language].name,
      locale: locale(),
      styleOptions: look.style,
      adaptiveCardsHostConfig: look.cards,
    }, element('chat'));
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
