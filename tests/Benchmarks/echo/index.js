'use strict';
// The yardstick: what the official JavaScript SDK needs to answer a message at all, set up as its echo sample is (restify, CloudAdapter).
// No app id is set, so the SDK neither checks nor fetches tokens, like the host it is compared with in Development.
const restify = require('restify');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const reply = `Echo: ${context.activity.text}`;
  await context.sendActivity(MessageFactory.text(reply, reply));
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
