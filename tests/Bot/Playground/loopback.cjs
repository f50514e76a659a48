// The Playground listens on every interface and has no option for it; preloaded by NODE_OPTIONS, this keeps whatever it opens on this machine.
const net = require("node:net");

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (first, ...rest) {
  const callback = rest.filter((argument) => typeof argument === "function");
  if (first !== null && typeof first === "object") {
    return listen.call(this, "port" in first ? { ...first, host: "127.0.0.1" } : first, ...rest);
  }

  const port = typeof first === "function" || first === undefined ? 0 : Number(first);
  if (typeof first === "function") callback.unshift(first);
  return Number.isNaN(port) ? listen.call(this, first, ...rest) : listen.call(this, { port, host: "127.0.0.1" }, ...callback);
};
