'use strict';
// The yardstick: what the official JavaScript SDK needs to answer a message at all.
// No app id is set, so the SDK neither checks nor fetches tokens, like the host it is compared with in Development.
const http = require('node:http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const reply = `Echo: ${context.activity.text}`;
  await context.sendActivity(MessageFactory.text(reply, reply));
  await next();
});

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    // The adapter speaks to Express-like answers; plain node:http is the lightest host for it.
    response.status = (code) => { response.statusCode = code; return response; };
    response.send = (body) => response.write(typeof body === 'string' ? body : JSON.stringify(body));
    response.header = (name, value) => response.setHeader(name, value);
    adapter.process(request, response, (context) => bot.run(context));
  });
});

server.listen(Number(process.env.PORT), '127.0.0.1');
