exports.activate = () => ({ activationMs: 0 });
