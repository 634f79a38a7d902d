/** Loaded before the program: any attempt to open a connection or look a name up ends the process. */
import dns from "node:dns";
import net from "node:net";

function refuse(): never {
  process.stderr.write("a connection was attempted\n");
  process.exit(9);
}

net.Socket.prototype.connect = refuse;
dns.lookup = Object.assign(refuse, { __promisify__: refuse });
globalThis.fetch = refuse;
