// A relay that keeps and checks nothing: the least a server built on `ws` can do.
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data) => {
    for (const peer of room) if (peer !== socket) peer.send(data);
  });
});
