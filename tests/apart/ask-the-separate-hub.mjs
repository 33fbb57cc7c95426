process.env.HUB_SHAPE = 'apart';
