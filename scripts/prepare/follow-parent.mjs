// Loaded into a server that an older Node started: when that process is gone, however it went, the server ends in order too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
