/** The entry point `bilateral/node`: logs in files, and logs as streams, for Node. */

export type { StopSignal } from '../stop-signal';
export type { FollowOptions } from './file/follow';
export {
  type FileTimeline,
  type InvalidLogFile,
  type LogFile,
  type LogFileBusy,
  type LogFileError,
  type NoLogFile,
  type OpenOptions,
  openLogFile,
  type WithEvents,
} from './file/log-file';
export type { Chunks } from './stream/chunks';
export { type LogItem, parseLogStream, readLogStream } from './stream/parse-log-stream';
