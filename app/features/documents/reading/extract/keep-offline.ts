import { Socket as DatagramSocket } from 'node:dgram'
import { Socket } from 'node:net'

/** From now on this process reaches nobody: whatever a file names is not asked for. */
export function keepOffline(): void {
  const refuse = () => {
    throw new Error('there is no network here')
  }
  Socket.prototype.connect = refuse
  DatagramSocket.prototype.send = refuse
  DatagramSocket.prototype.connect = refuse
}
