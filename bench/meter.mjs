// Loaded before every server: tells how much CPU the process has used, and ends it with whoever started it.
process.on('message', (asked) => {
  if (asked !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpu: user + system, system, rss: process.memoryUsage.rss() } });
});
process.on('disconnect', () => process.exit(0));
